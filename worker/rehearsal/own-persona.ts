import type { D1Database } from '@cloudflare/workers-types';
import { newIdentity } from '../account/session.ts';
import type { OwnPersona, PersonaCard, PersonaProfile } from '../api/contract/persona-answers.ts';
import { MOST_PEOPLE, type NewPersona, type PersonaDetails } from '../api/contract/persona.ts';
import { AppError } from '../errors.ts';
import type { Person } from '../informant/person.ts';
import { GENERAL } from '../informant/stand-in.ts';
import { prompts } from '../prompts.ts';
import { insertIdentity } from '../store/identity.ts';
import {
  insertPersona,
  selectPersona,
  selectPersonas,
  toPersona,
  updatePersona,
  type PersonaRow,
  type StoredPersona,
} from '../store/persona.ts';
import { renewStandIn } from '../store/rehearsal.ts';
import { fieldNames, matchOf } from './field-match.ts';
import {
  cardOf,
  idInUse,
  isAuthored,
  noSuchInformant,
  personaById,
  profileOf,
  standInOf,
  type KnownPersona,
} from './persona.ts';
import { startersFor } from './starters/starters.ts';

export interface Added {
  persona: OwnPersona;
  isNew: boolean;
  /** The cookie's value, where this made the seeker's identity. */
  token: string | null;
}

/**
 * Keeps someone the seeker is really meeting; without an identity it makes one in the same transaction. Repeated
 * with the same id it answers with what is there. Throws `id_in_use`, `invalid_input` for a field we do not know and
 * where there are too many people already.
 */
export async function addPersona(db: D1Database, userId: string | null, wish: NewPersona, now: number): Promise<Added> {
  if (isAuthored(wish.id)) throw idInUse();
  const identity = userId === null ? await newIdentity(now) : null;
  const owner = userId ?? identity?.row.userId ?? '';
  const stored = toStored(wish.id, owner, wish, now);
  const results = await db.batch([
    ...(identity ? insertIdentity(db, identity.row, { table: 'persona', id: wish.id }) : []),
    insertPersona(db, stored, MOST_PEOPLE),
    selectPersona(db, wish.id, owner),
  ]);
  const isNew = (results.at(-2)?.results.length ?? 0) > 0;
  if (isNew) return { persona: show(stored), isNew, token: identity?.token ?? null };
  const [row] = (results.at(-1)?.results ?? []) as PersonaRow[];
  if (!row) throw await whyNot(db, owner);
  return { persona: show(toPersona(row)), isNew, token: null };
}

async function whyNot(db: D1Database, userId: string): Promise<AppError> {
  const { results } = await selectPersonas(db, userId).all();
  if (results.length < MOST_PEOPLE) return idInUse();
  return new AppError(
    'invalid_input',
    `You keep ${MOST_PEOPLE} people here already. Delete one whom you have met, then add this one.`,
  );
}

/** An authored informant, or one of the seeker's own with what they typed; throws `not_found`. */
export async function showPersona(
  db: D1Database,
  id: string,
  userId: string | null,
): Promise<PersonaProfile | OwnPersona> {
  if (isAuthored(id)) return profileOf(personaById(id));
  return show(await ownPersona(db, id, userId));
}

/** Someone else's person is not there; throws `not_found`. */
export async function ownPersona(db: D1Database, id: string, userId: string | null): Promise<StoredPersona> {
  const row = userId === null ? null : await selectPersona(db, id, userId).first<PersonaRow>();
  if (!row) throw noSuchInformant();
  return toPersona(row);
}

/** Corrects what was typed; talks that have begun keep it as it was. Throws `not_found`, `invalid_input`. */
export async function changePersona(
  db: D1Database,
  id: string,
  userId: string,
  details: PersonaDetails,
  now: number,
): Promise<OwnPersona> {
  const stored = await updatePersona(db, toStored(id, userId, details, now));
  if (!stored) throw noSuchInformant();
  const terms = { person: stored.person, field: fieldOf(stored) };
  await renewStandIn(db, { userId, personaId: id, personaHash: standIn(stored).hash, standIn: terms }).run();
  return show(stored);
}

/** The people a seeker is meeting, the last added first, whose details contain `q` and whose stand-in is of `field`. */
export async function listOwnPersonas(
  db: D1Database,
  userId: string,
  filter: { q: string; field: string },
): Promise<PersonaCard[]> {
  const { results } = await selectPersonas(db, userId).all<PersonaRow>();
  const wanted = filter.q.trim().toLowerCase();
  return results
    .map(toPersona)
    .map((stored) => cardOf(standIn(stored)))
    .filter(({ field }) => filter.field === '' || field === filter.field)
    .filter((card) => [card.name, card.role, card.organisation, card.field].join(' ').toLowerCase().includes(wanted));
}

function toStored(id: string, userId: string, details: PersonaDetails, now: number): StoredPersona {
  const { when, setting, field } = details;
  if (field !== null && !Object.hasOwn(prompts.fields, field)) {
    const message = `is not one we know; choose one of ${fieldNames()
      .map((known) => known.id)
      .join(', ')}, or leave it out`;
    throw new AppError('invalid_input', `field: ${message}.`, { fields: [{ path: 'field', message }] });
  }
  return { id, userId, person: personOf(details), when, setting, field, createdAt: now, updatedAt: now };
}

function personOf({ name, role, organisation, met, path, published, wants }: PersonaDetails): Person {
  return { name, role, organisation, met, path, published, wants };
}

/** The field of the stand-in: the seeker's choice, or what their words point to. */
export function fieldOf({ person, field }: StoredPersona): string {
  return field ?? matchOf(person).field.id;
}

function standIn(stored: StoredPersona): KnownPersona {
  return standInOf(stored.id, { person: stored.person, field: fieldOf(stored) });
}

function show(stored: StoredPersona): OwnPersona {
  const { person, when, setting, field: choice } = stored;
  const found = matchOf(person);
  const chosen = choice === null ? undefined : fieldNames().find(({ id }) => id === choice);
  const match = chosen ? { ...found, field: chosen, how: 'chosen' as const, confidence: 1 } : found;
  const { field } = match;
  return {
    ...profileOf(standIn(stored)),
    details: { ...person, when, setting, field: choice },
    match,
    starters: startersFor(person, field.id === GENERAL ? null : field.name, prompts.starters),
    createdAt: new Date(stored.createdAt).toISOString(),
    updatedAt: new Date(stored.updatedAt).toISOString(),
  };
}
