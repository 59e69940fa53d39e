import type { ReflectionWords } from '../../../../worker/api/contract/progress-answers.ts';

/** What one writes down after a talk; the same words as in the memo that is made of it. */
export const PARTS: readonly { key: Exclude<keyof ReflectionWords, 'nextSteps'>; label: string; hint: string }[] = [
  {
    key: 'learnt',
    label: 'What I learnt',
    hint: 'About the work, the field, the way in. Put what was said in quotation marks.',
  },
  {
    key: 'surprised',
    label: 'What surprised me',
    hint: 'Something you had thought otherwise, or nobody had told you.',
  },
  {
    key: 'fits',
    label: 'What fits me, and what does not',
    hint: 'A day of theirs, held against what you like and need.',
  },
  { key: 'open', label: 'What is still open', hint: 'What you would ask next, and whom.' },
];

export const STEPS = {
  key: 'nextSteps',
  label: 'Next steps',
  hint: 'Small enough to be done, with a day where there is one.',
} as const;
