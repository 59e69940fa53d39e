import { describe, expect, it } from 'vitest';
import type { Persona } from '../../../worker/informant/persona.ts';
import { prompts } from '../../../worker/prompts.ts';
import type { Loaded } from '../../../worker/rehearsal/load-rehearsal.ts';
import { momentOf } from '../../../worker/rehearsal/moment.ts';
import { personaOf } from '../../../worker/rehearsal/persona.ts';
import { newRehearsal, type With } from '../../../worker/rehearsal/start-rehearsal.ts';
import { hintFor } from '../../../worker/scoring/index.ts';
import type { StoredTurn } from '../../../worker/store/turn.ts';
import { holdMeeting, type Held } from '../../evals/consistency/hold-meeting.ts';
import { KINDS } from '../../evals/seekers/all.ts';

/** Words that nobody writes, one for each fact and each remark, put into every sentence of it. */
function marked(persona: Persona): Map<string, string> {
  const canaries = new Map<string, string>();
  const mark = (id: string, text: string) => {
    const canary = canaries.get(id) ?? `quixol${canaries.size}vane`;
    canaries.set(id, canary);
    return text.replace(/(^|[.!?] )([A-Z’']?[\w’']+)/g, `$1$2 ${canary}`);
  };
  for (const fact of persona.facts) {
    fact.words = mark(fact.id, fact.words);
    if (fact.short !== undefined) fact.short = mark(fact.id, fact.short);
    for (const [form, words] of Object.entries(fact.fits)) Object.assign(fact.fits, { [form]: mark(fact.id, words) });
  }
  for (const cue of persona.cues) cue.words = mark(`cue:${cue.id}`, cue.words);
  return canaries;
}

/** The talk as it was stored before the turn with this number. */
function storedBefore(turn: number, held: Held, whom: With): Loaded {
  const wish = {
    id: 'some-talk',
    personaId: whom.persona.id,
    minutes: 20,
    setting: 'video',
    model: 'embedded',
  } as const;
  const rehearsal = newRehearsal('somebody', wish, whom, 0);
  const turns = held.turns
    .filter(({ number }) => number < turn)
    .map((said): StoredTurn => {
      const effect = held.effects.find((each) => each.turn + 1 === said.number) ?? null;
      const reading = held.readings.get(said.number) ?? null;
      return { ...said, clientId: null, state: 'done', answerBy: null, reading, effect, voice: null };
    });
  const plan = held.seeker.plan ?? rehearsal.plan;
  return { rehearsal: { ...rehearsal, plan }, turns };
}

const DANA = { name: 'Dana Roy', role: 'Nurse', organisation: '', met: '', path: '', published: '', wants: '' };
const STAND_IN = { person: DANA, field: Object.keys(prompts.fields)[3] ?? '' };

const everyone: With[] = [
  ...Object.values(prompts.personas).map((persona) => ({ persona, terms: null })),
  { persona: personaOf({ personaId: 'dana-roy-1', standIn: STAND_IN }), terms: STAND_IN },
];

describe('no hint, at any step, with anybody', () => {
  it.each(everyone.map((whom) => [whom.persona.name, whom] as const))(
    'gives away what %s has not told',
    { timeout: 60_000 },
    (_name, whom) => {
      const { persona } = whom;
      const canaries = marked(persona);
      let hints = 0;
      const heard = new Set<string>();
      for (const kind of KINDS) {
        const terms = { minutes: 20, setting: 'video', pace: 'condensed', seed: 3 } as const;
        const held = holdMeeting(persona, kind, { ...terms, temperament: persona.temperament });
        const told = new Set<string>();
        for (const effect of [null, ...held.effects]) {
          for (const { id } of effect?.released ?? []) told.add(id);
          if (effect?.cueGiven) told.add(`cue:${effect.cueGiven}`);
          if (effect?.phase === 'ended') break;
          const turn = effect === null ? 1 : effect.turn + 2;
          const hint = JSON.stringify(hintFor(momentOf(storedBefore(turn, held, whom)), prompts.hints));
          hints += 1;
          for (const [id, canary] of canaries) {
            if (!hint.includes(canary)) continue;
            heard.add(id);
            expect(told, hint).toContain(id);
          }
        }
      }
      expect(hints).toBeGreaterThan(60);
      // What was told does come through, so that a leak would.
      expect(heard.size).toBeGreaterThan(whom.terms ? 3 : 10);
      const hidden = persona.facts.filter(({ tier }) => tier === 'private').map(({ id }) => id);
      // A stand-in keeps nothing to themselves.
      if (whom.terms === null) expect(hidden.length).toBeGreaterThan(3);
      for (const id of hidden) expect(heard).not.toContain(id);
    },
  );
});
