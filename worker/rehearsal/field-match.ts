import type { FieldName, OwnPersona } from '../api/contract/answers.ts';
import type { Person } from '../informant/person.ts';
import { GENERAL } from '../informant/stand-in.ts';
import { prompts } from '../prompts.ts';

/** The fields there are notes on, by name; the colleague who knows little of it comes last. */
export function fieldNames(): FieldName[] {
  const last = ({ id }: FieldName) => Number(id === GENERAL);
  return Object.values(prompts.fields)
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => last(a) - last(b) || a.name.localeCompare(b.name));
}

/** The field that what was typed of someone points to; `general` where nothing does. */
export function matchOf(person: Person): OwnPersona['match'] {
  const said = `${person.role} ${person.organisation}`.toLowerCase();
  const found = Object.values(prompts.fields).find(({ titles }) => titles.some((title) => said.includes(title)));
  const notes = found ?? prompts.fields[GENERAL];
  const field = { id: notes?.id ?? GENERAL, name: notes?.name ?? '' };
  return { field, how: found ? 'found' : 'none', confidence: found ? 0.8 : 0, others: [] };
}
