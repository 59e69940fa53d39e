import type { Topic } from '../../language/topics.ts';
import type { Voice } from './voice.ts';

interface Phrases {
  /** The name of a row in "What Ruth could have told you". */
  label: (voice: Voice) => string;
  /** After "told you". */
  told: (voice: Voice) => string;
  /** After "about". */
  about: string;
}

const PHRASES: Record<Topic, Phrases> = {
  path: {
    label: ({ subject }) => `How ${subject} came here`,
    told: ({ subject }) => `how ${subject} came here`,
    about: 'the way into this work',
  },
  progression: {
    label: () => 'What comes next in this work',
    told: () => 'how people move on from there',
    about: 'how people move on',
  },
  typical_day: {
    label: () => 'A typical day',
    told: ({ possessive }) => `what ${possessive} days are like`,
    about: 'a typical day',
  },
  responsibilities: {
    label: () => 'What the job is',
    told: ({ object }) => `what the job asks of ${object}`,
    about: 'the work itself',
  },
  skills: { label: () => 'What it takes', told: () => 'what the work takes', about: 'the skills' },
  challenges: { label: () => 'The hard part', told: () => 'what is hard about it', about: 'the hard part' },
  rewards: {
    label: () => 'What makes it worth it',
    told: () => 'what makes it worth it',
    about: 'what makes it worth it',
  },
  culture: { label: () => 'Working there', told: () => 'what it is like to work there', about: 'working there' },
  trends: {
    label: () => 'What the field will become',
    told: () => 'where the field is going',
    about: 'where the field is going',
  },
  technology: { label: () => 'The tools', told: () => 'which tools come into it', about: 'the tools' },
  entry: { label: () => 'Ways in', told: () => 'how people get in', about: 'ways in' },
  hiring: { label: () => 'How hiring works', told: () => 'how hiring works', about: 'how hiring works' },
  pay_and_lifestyle: {
    label: () => 'Pay and hours',
    told: () => 'what the pay and the hours are like',
    about: 'pay and hours',
  },
  advice: {
    label: () => 'Advice for you',
    told: ({ subject }) => `what ${subject} would do in your place`,
    about: 'a first step',
  },
  turning_points: {
    label: () => 'A mistake, or a turning point',
    told: () => 'what went differently than planned',
    about: 'a turning point',
  },
  resources: { label: () => 'What to read', told: () => 'what to read', about: 'what to read' },
  people: { label: () => 'People to meet', told: () => 'whom else to meet', about: 'people to meet' },
  organisation: {
    label: () => 'The organisation',
    told: () => 'what the organisation does',
    about: 'the organisation',
  },
  person: {
    label: ({ name }) => `${name.charAt(0).toUpperCase()}${name.slice(1)}, apart from the work`,
    told: ({ object }) => `something of ${object === 'them' ? 'themselves' : `${object}self`}`,
    about: 'life apart from the work',
  },
};

export function topicLabel(topic: Topic, voice: Voice): string {
  return PHRASES[topic].label(voice);
}

export function told(topic: Topic, voice: Voice): string {
  return PHRASES[topic].told(voice);
}

export function about(topic: Topic): string {
  return PHRASES[topic].about;
}
