import type { Brief } from './brief.ts';

/** One exchange that is over: what was said, what was told in answer, and the answer. */
export interface Exchange {
  turn: number;
  said: string;
  /** The words of the facts this exchange released. */
  told: readonly string[];
  reply: string;
}

export interface Message {
  role: 'system' | 'user' | 'assistant';
  text: string;
}

const WHERE: Record<Brief['informant']['setting'], string> = {
  video: 'on a video call',
  phone: 'on the phone',
  in_person: 'in person',
  lunch: 'over lunch',
};

/** What the actor's instructions are filled with; the same for the whole talk. */
export function instructionInputs({ informant, profile }: Brief): Record<string, string> {
  return {
    name: informant.name,
    firstName: informant.firstName,
    role: informant.role,
    organisation: informant.organisation,
    place: informant.place,
    setting: WHERE[informant.setting],
    temperament: informant.temperamentLine,
    ownWords: informant.ownWords,
    profile,
  };
}

/**
 * The messages for one reply. From turn to turn the beginning stays the same to the byte: instructions, then every
 * exchange with what it told; what is true of this turn alone stands at the end.
 */
export function messagesFor(given: {
  instructions: string;
  history: readonly Exchange[];
  brief: Brief;
  said: string;
}): Message[] {
  const { instructions, history, brief, said } = given;
  return [
    { role: 'system', text: instructions },
    ...history.flatMap((exchange): Message[] => [
      { role: 'user', text: `${heard(exchange.turn, exchange.said)}${told(exchange.told)}` },
      { role: 'assistant', text: exchange.reply },
    ]),
    { role: 'user', text: `${heard(brief.turn, said)}${now(brief)}` },
  ];
}

/** The seeker's words as data: numbered, and between lines that they cannot make themselves. */
function heard(turn: number, said: string): string {
  return `[${turn}]\n---\n${said.replace(/^\s*-{3,}\s*$/gm, '–')}\n---\n`;
}

function told(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `You told: ${facts.join(' ')}\n`;
}

function now({ manner, clock, acts, maxWords }: Brief): string {
  const say = acts.map(({ does, words }, at) => `${at + 1}. ${does.split(':')[0]?.replaceAll('_', ' ')}: ${words}`);
  return [
    `Now, minute ${Math.round(clock.minutes)} of ${clock.of}. You are ${manner}. At most ${maxWords} words.`,
    ...say,
  ].join('\n');
}
