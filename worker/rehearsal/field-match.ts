import type { FieldName, OwnPersona } from '../api/contract/persona-answers.ts';
import type { Person } from '../informant/person.ts';
import { matchField } from '../informant/match-field.ts';
import { GENERAL } from '../informant/stand-in.ts';
import { prompts } from '../prompts.ts';

/** The fields there are notes on, by name; the colleague who knows little of it comes last. */
export function fieldNames(): FieldName[] {
  const last = ({ id }: FieldName) => Number(id === GENERAL);
  return Object.values(prompts.fields)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => last(a) - last(b) || a.name.localeCompare(b.name));
}

/** Below this a guess would more often be wrong than right, and the stand-in says that they know little of it. */
const SURE = 0.4;
/** What else is offered to choose from. */
const LIKELY = 0.12;
const OTHERS = 3;

const known = Object.values(prompts.fields).filter(({ id }) => id !== GENERAL);
const nameOf = (id: string): FieldName => ({ id, name: prompts.fields[id]?.name ?? id });

/** The field that what was typed of someone points to; `general` where nothing does so plainly enough. */
export function matchOf({ role, organisation }: Person): OwnPersona['match'] {
  const [best, ...rest] = matchField(role, organisation, known);
  const isSure = best !== undefined && best.confidence >= SURE;
  const others = (isSure ? rest : best ? [best, ...rest] : [])
    .filter(({ confidence }) => confidence >= LIKELY)
    .slice(0, OTHERS)
    .map(({ field }) => nameOf(field));
  const confidence = Math.round((best?.confidence ?? 0) * 100) / 100;
  return { field: nameOf(isSure ? best.field : GENERAL), how: isSure ? 'found' : 'none', confidence, others };
}
