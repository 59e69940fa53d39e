import { expect, it } from 'vitest';
import { REMARK, WAYS } from '../../../web/src/lib/people/exchange.ts';
import { direct, foldMeeting, piecesOf, profileText, withReply } from '../../../worker/informant/index.ts';
import type { Effect, MeetingTerms } from '../../../worker/informant/meeting.ts';
import { read } from '../../../worker/language/index.ts';
import type { EarlierTurn } from '../../../worker/language/reading.ts';
import { prompts } from '../../../worker/prompts.ts';

const BEFORE = [
  'Thanks for the twenty minutes, Ruth. I teach history and I’m trying to find out if dramaturgy is work I could do. I read your programme essay on the flood play. How did you come to it?',
  'Why not, kindly. What from those two years do you still use in rehearsal?',
];

const straight = (text: string) => text.replaceAll('’', "'");

/** What Ruth answers to each line in turn. */
function replies(lines: string[], seed: number): string[] {
  const persona = prompts.personas['ruth-adeyemi']!;
  const terms: MeetingTerms = {
    minutes: 20,
    setting: 'video',
    temperament: persona.temperament,
    pace: 'condensed',
    seed,
  };
  const turns: EarlierTurn[] = [];
  const effects: Effect[] = [];
  return lines.map((text) => {
    const state = foldMeeting(persona, prompts.policy, terms, effects);
    const reading = read(text, { earlier: turns, profile: profileText(persona) });
    const { brief, effect } = direct({ persona, policy: prompts.policy, terms, state, turns, reading, text });
    const reply = piecesOf(brief).join('');
    turns.push({ number: turns.length + 1, speaker: 'seeker', text });
    turns.push({ number: turns.length + 1, speaker: 'informant', text: reply });
    effects.push(withReply(effect, reply, terms, prompts.policy));
    return straight(reply);
  });
}

it.each(WAYS)('the home page shows what Ruth really says to “$asked”', ({ asked, told }) => {
  // The seed chooses among equal wordings; one of twenty is enough to show that the exchange happens.
  const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
  const shown = seeds.find((seed) => {
    const [, remark, answer] = replies([...BEFORE, asked], seed);
    return remark!.includes(straight(REMARK)) && answer!.startsWith(straight(told));
  });
  expect(shown).toBeDefined();
});
