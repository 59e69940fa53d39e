/** Five questions for an empty page: open, one thing at a time, and worth asking of anyone. To be made one's own. */
export const STARTERS: readonly string[] = [
  'How did you come to do this work?',
  'What did last week look like for you?',
  'What do people new to this work tend to get wrong?',
  'What has turned out harder than you expected?',
  'What would you try first, in my place?',
];
