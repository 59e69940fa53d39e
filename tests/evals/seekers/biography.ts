/** Who the seeker is. Nothing here depends on whom they talk to. */
export interface Biography {
  name: string;
  /** A full sentence. */
  who: string;
  /** The same in four words or so, for the terse. */
  briefly: string;
  purpose: string;
  /** Answers to questions about themselves, by a word in the question; the last is for all others. */
  answers: { on: RegExp; words: string }[];
}

export const BIOGRAPHIES: readonly Biography[] = [
  {
    name: 'Dana',
    who: 'I teach chemistry at a secondary school',
    briefly: 'Chemistry teacher',
    purpose: 'I am wondering whether a line of work like yours could be my second one',
    answers: [
      {
        on: /\b(?:why|leave|leaving|sorry|miss|giv\w+ up)\b/i,
        words: 'What I would leave is a timetable; what I would miss is the second when thirty faces get it.',
      },
      {
        on: /\b(?:time|evenings|week|months?|start|begin|when|live on)\b/i,
        words: 'Honestly, two evenings, and the long holidays. I could begin in July.',
      },
      {
        on: /\b(?:who|whom|else|talk\w* to)\b/i,
        words: 'My sister thinks it is mad, and a former colleague has promised me half an hour.',
      },
      {
        on: /\b(?:last|built|fixed|annoyed|read|noticed|work)\b/i,
        words:
          'Last weekend I took a fume cupboard apart because nobody would come for it. It runs, and I was absurdly proud.',
      },
      {
        on: /\b(?:expect\w*|figured|surprise\w*|put (?:you )?off|fun|warning)\b/i,
        words: 'I came with a tidier picture. Yours has more waiting in it, and I like it better.',
      },
      { on: /./, words: 'At my school I would say it is the marking at night, when I see who I lost in the lesson.' },
    ],
  },
  {
    name: 'Imre',
    who: "I have been a nurse on a children's ward for four years",
    briefly: 'Ward nurse, four years',
    purpose: 'I want to understand what your trade asks of a person before I change anything',
    answers: [
      {
        on: /\b(?:why|leave|leaving|sorry|miss|giv\w+ up)\b/i,
        words: 'I would give up nights. I would miss the parents who come back a year later just to show us.',
      },
      {
        on: /\b(?:time|evenings|week|months?|start|begin|when|live on)\b/i,
        words: 'With shifts, one free day in the week. I could cut to half in the spring.',
      },
      {
        on: /\b(?:who|whom|else|talk\w* to)\b/i,
        words: 'My charge nurse knows. You are the second person I have asked in the trade.',
      },
      {
        on: /\b(?:last|built|fixed|annoyed|read|noticed|work)\b/i,
        words: 'Our handover sheet drove me mad, so I redrew it on the back of a menu, and now the whole ward has it.',
      },
      {
        on: /\b(?:expect\w*|figured|surprise\w*|put (?:you )?off|fun|warning)\b/i,
        words: 'I had expected more certainty. On my ward we act as if we had it.',
      },
      {
        on: /./,
        words: 'I look at the hands first. On the ward people say they are fine, and their hands say something else.',
      },
    ],
  },
  {
    name: 'Wren',
    who: 'I am in the last year of a geography degree',
    briefly: 'Final-year geography student',
    purpose: 'I am trying to see which of three directions I could stand doing for ten years',
    answers: [
      {
        on: /\b(?:why|leave|leaving|sorry|miss|giv\w+ up)\b/i,
        words: 'I would lose the field trips. The essays I can do without.',
      },
      {
        on: /\b(?:time|evenings|week|months?|start|begin|when|live on)\b/i,
        words: 'Every Friday until June, and then all of it, with a café job to pay for bread.',
      },
      { on: /\b(?:who|whom|else|talk\w* to)\b/i, words: 'So far my tutor, and a cousin who warned me off.' },
      {
        on: /\b(?:last|built|fixed|annoyed|read|noticed|work)\b/i,
        words: 'I mapped every broken street lamp on my road, and the council repaired five of the nine.',
      },
      {
        on: /\b(?:expect\w*|figured|surprise\w*|put (?:you )?off|fun|warning)\b/i,
        words: 'I thought I would hear more about plans and less about people.',
      },
      { on: /./, words: 'I tend to walk round a thing twice before I touch it. My tutor calls that slow.' },
    ],
  },
  {
    name: 'Olu',
    who: 'I write code for an insurance company',
    briefly: 'Developer in insurance',
    purpose: 'I would like to find out what a working life with more than a screen in it is like',
    answers: [
      {
        on: /\b(?:why|leave|leaving|sorry|miss|giv\w+ up)\b/i,
        words: 'I would give up a good chair. I would miss that a mistake can be undone by lunch.',
      },
      {
        on: /\b(?:time|evenings|week|months?|start|begin|when|live on)\b/i,
        words: 'Six hours, if I am strict. I have put by enough for half a year.',
      },
      {
        on: /\b(?:who|whom|else|talk\w* to)\b/i,
        words: 'You are the first. My partner is counting on me to be sensible.',
      },
      {
        on: /\b(?:last|built|fixed|annoyed|read|noticed|work)\b/i,
        words: "I repaired a neighbour's letter box on Sunday. It took three goes and a borrowed file.",
      },
      {
        on: /\b(?:expect\w*|figured|surprise\w*|put (?:you )?off|fun|warning)\b/i,
        words: 'It is slower than I had pictured, and that appeals to me.',
      },
      { on: /./, words: 'I go for the part nobody has looked at since it was made. That is where ours always breaks.' },
    ],
  },
];

export function biographyOf(seed: number): Biography {
  return BIOGRAPHIES[seed % BIOGRAPHIES.length]!;
}

export function answerTo({ answers }: Biography, question: string, before: readonly string[]): string {
  const said = before.join(' ');
  const fitting = answers.filter(({ on, words }) => on.test(question) && !said.includes(words));
  return (
    (fitting[0] ?? answers.find(({ words }) => !said.includes(words)))?.words ??
    'I would have to think about that one longer.'
  );
}
