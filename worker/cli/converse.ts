import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { direct, foldMeeting, piecesOf, profileText, withReply } from '../informant/index.ts';
import type { Effect, MeetingTerms } from '../informant/meeting.ts';
import { SETTINGS, TEMPERAMENTS, type Setting, type Temperament } from '../informant/terms.ts';
import { read } from '../language/index.ts';
import type { EarlierTurn } from '../language/reading.ts';
import { prompts } from '../prompts.ts';

const USAGE =
  'converse --persona ID [--seed N] [--minutes 20] [--setting video] [--temperament T] [--pace condensed] [--text] FILE.txt';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    persona: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '20' },
    setting: { type: 'string', default: 'video' },
    temperament: { type: 'string' },
    pace: { type: 'string', default: 'condensed' },
    /** The talk to read, rather than JSON lines. */
    text: { type: 'boolean', default: false },
  },
});

const persona = prompts.personas[values.persona ?? ''];
if (!persona) stop(`no informant "${values.persona ?? ''}"; there are: ${Object.keys(prompts.personas).join(', ')}`);
const terms: MeetingTerms = {
  minutes: Number(values.minutes),
  setting: oneOf(SETTINGS, values.setting, 'setting') as Setting,
  temperament: oneOf(TEMPERAMENTS, values.temperament ?? persona.temperament, 'temperament') as Temperament,
  pace: oneOf(['condensed', 'spoken'], values.pace, 'pace') as MeetingTerms['pace'],
  seed: Number(values.seed),
};
if (!(terms.minutes > 0) || !Number.isInteger(terms.seed)) stop(USAGE);

const turns: EarlierTurn[] = [];
const effects: Effect[] = [];
const profile = profileText(persona);

for (const line of readFileSync(positionals[0] ?? 0, 'utf8').split('\n')) {
  const text = line.trim();
  if (text === '') continue;
  if (effects.at(-1)?.phase === 'ended') break;
  const state = foldMeeting(persona, prompts.policy, terms, effects);
  const reading = read(text, { earlier: turns, profile });
  const { brief, effect } = direct({ persona, policy: prompts.policy, terms, state, turns, reading, text });
  const reply = piecesOf(brief).join('');
  turns.push({ number: turns.length + 1, speaker: 'seeker', text });
  turns.push({ number: turns.length + 1, speaker: 'informant', text: reply });
  effects.push(withReply(effect, reply, terms, prompts.policy));
  show(text, reply, effects.at(-1) ?? effect);
}

function show(text: string, reply: string, effect: Effect): void {
  const { clock, rapport, phase } = foldMeeting(persona!, prompts.policy, terms, effects);
  const seen = {
    topics: effect.topics,
    facts: effect.released.map(({ id }) => id),
    acts: effect.acts,
    cue: effect.cueGiven,
    cuePickedUp: effect.cuePickedUp,
    rapport,
    changes: effect.rapport,
    clock: clock.minutes,
    phase,
  };
  if (!values.text) {
    console.log(JSON.stringify({ turn: effect.turn, speaker: 'seeker', text }));
    console.log(JSON.stringify({ turn: effect.turn + 1, speaker: 'informant', text: reply, ...seen }));
    return;
  }
  const because = effect.rapport.map(({ by, reason }) => `${by > 0 ? '+' : ''}${by} ${reason}`).join(', ');
  console.log(`\n${effect.turn}  SEEKER  ${text}\n${effect.turn + 1}  ${persona!.firstName.toUpperCase()}  ${reply}`);
  console.log(
    `      [${effect.acts.join(' · ')}] ${effect.released.map(({ id, tier }) => `${id}/${tier}`).join(', ')}` +
      `${effect.cueGiven ? ` cue:${effect.cueGiven}` : ''}${effect.cuePickedUp ? ` picked:${effect.cuePickedUp}` : ''}` +
      ` · rapport ${rapport} (${because}) · ${clock.minutes}/${clock.of} ${phase}`,
  );
}

function oneOf(known: readonly string[], value: string, name: string): string {
  if (!known.includes(value)) stop(`${name} must be one of ${known.join(', ')}`);
  return value;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
