export interface Subject {
  slug: string;
  title: string;
  /** What the page answers, in a sentence: for the table of contents and for search engines. */
  about: string;
}

/** The guide, in the order in which one meets its subjects. */
export const SUBJECTS: readonly Subject[] = [
  {
    slug: 'what-it-is',
    title: 'What an informational interview is',
    about: 'A short talk in which you ask somebody about their work, and how that differs from a job interview.',
  },
  {
    slug: 'twice',
    title: 'The same meeting, twice',
    about: 'One informant, two ways of asking, side by side, with every line explained.',
  },
  {
    slug: 'why-people-say-yes',
    title: 'Why people say yes',
    about: 'Most people who are asked for twenty minutes give them, and most who ask expect a no.',
  },
  {
    slug: 'finding-people',
    title: 'Finding people',
    about: 'Whom to ask: family, friends, classmates, colleagues, and what to do without a network.',
  },
  {
    slug: 'the-message',
    title: 'Writing the message',
    about: 'A few lines that are easy to say yes to, and a place to check your own.',
  },
  {
    slug: 'preparing',
    title: 'Preparing',
    about: 'Half an hour of reading that changes what you can ask.',
  },
  {
    slug: 'three-parts',
    title: 'Twenty to thirty minutes, in three parts',
    about: 'How the time goes: the opening, the middle and the end.',
  },
  {
    slug: 'questions',
    title: 'Questions only this person can answer',
    about: 'How to turn a question for anybody into a question for somebody.',
  },
  {
    slug: 'listening',
    title: 'Listening',
    about: 'The next question is usually in the last answer.',
  },
  {
    slug: 'closing',
    title: 'Closing, and the next name',
    about: 'Ending on time, and asking to be pointed to one more person.',
  },
  {
    slug: 'thank-you',
    title: 'Thank you, within a day',
    about: 'Four sentences that only you could have written.',
  },
  {
    slug: 'keeping-in-touch',
    title: 'Keeping in touch',
    about: 'How one talk becomes an acquaintance, without being a nuisance.',
  },
  {
    slug: 'customs-differ',
    title: 'Customs differ',
    about: 'What this guide takes for granted, and where it may be otherwise.',
  },
];

export interface Placed {
  subject: Subject;
  /** Counted from 1. */
  number: number;
  before: Subject | null;
  after: Subject | null;
}

/** Where a subject stands in the guide; throws for one that is not in it. */
export function placeOf(slug: string): Placed {
  const at = SUBJECTS.findIndex((subject) => subject.slug === slug);
  const subject = SUBJECTS[at];
  if (!subject) throw new Error(`The guide has no page "${slug}".`);
  return { subject, number: at + 1, before: SUBJECTS[at - 1] ?? null, after: SUBJECTS[at + 1] ?? null };
}
