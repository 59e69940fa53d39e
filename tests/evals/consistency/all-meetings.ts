import type { MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { SETTINGS, type Temperament } from '../../../worker/informant/terms.ts';
import { mean } from '../figures.ts';
import type { Kind } from '../seekers/seeker.ts';
import { countsOf, type Counts } from './counts.ts';
import { holdMeeting } from './hold-meeting.ts';

/** Meetings of one kind of seeker with one informant, one for each seed. */
export interface Series {
  persona: Persona;
  kind: Kind;
  counts: Counts[];
  milliseconds: number[];
}

export function termsOf(persona: Persona, seed: number, temperament: Temperament = persona.temperament): MeetingTerms {
  return { minutes: 20, setting: SETTINGS[seed % SETTINGS.length] ?? 'video', temperament, pace: 'condensed', seed };
}

export function seriesOf(persona: Persona, kind: Kind, seeds: number, temperament?: Temperament): Series {
  const counts: Counts[] = [];
  const milliseconds: number[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const terms = termsOf(persona, seed, temperament);
    const held = holdMeeting(persona, kind, terms);
    counts.push(countsOf(persona, terms, held));
    milliseconds.push(...held.milliseconds);
  }
  return { persona, kind, counts, milliseconds };
}

/** Stories and candid things that were drawn out. */
export function drawnOut({ story, candid }: Counts): number {
  return story + candid;
}

export function meanOf({ counts }: Series, number: (counts: Counts) => number | null): number {
  return mean(counts.map(number).filter((value) => value !== null));
}
