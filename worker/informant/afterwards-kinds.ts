/** What people ask of anything that was just told. */
export const AFTERWARDS = [
  'person',
  'still',
  'felt',
  'was',
  'minded',
  'lasted',
  'dated',
  'differently',
  'learnt',
  'often',
  'went',
  'worked',
  'who',
  'how',
  'which',
  'why',
  'so',
  'more',
] as const;
export type Afterwards = (typeof AFTERWARDS)[number];
