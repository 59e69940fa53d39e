import type { PersonaCard, PersonaProfile, StandInLabel } from '../api/contract/persona-answers.ts';
import { AppError } from '../errors.ts';
import type { Persona } from '../informant/persona.ts';
import { GENERAL, standInFor, type StandInTerms } from '../informant/stand-in.ts';
import { TEMPERAMENTS } from '../informant/terms.ts';
import { prompts } from '../prompts.ts';

export type KnownPersona = Persona & { hash: string };

/** An authored informant; throws `not_found`. */
export function personaById(id: string): KnownPersona {
  const persona = Object.hasOwn(prompts.personas, id) ? prompts.personas[id] : undefined;
  if (!persona) throw noSuchInformant();
  return persona;
}

/** Someone else's person and one that never was look alike. */
export function noSuchInformant(): AppError {
  return new AppError('not_found', 'There is no informant by that name here. Choose one from the list.');
}

export function idInUse(): AppError {
  return new AppError('id_in_use', 'That id is taken. Make a new one and begin again.');
}

export function isAuthored(id: string): boolean {
  return Object.hasOwn(prompts.personas, id);
}

/** An isolate meets few stand-ins; the index of one takes some milliseconds to build. */
const STAND_INS_KEPT = 40;
const standIns = new Map<string, KnownPersona>();

/** The stand-in for someone the seeker is really meeting; the same one while the isolate lives. */
export function standInOf(id: string, { person, field }: StandInTerms): KnownPersona {
  const notes = prompts.fields[field] ?? prompts.fields[GENERAL];
  if (!notes) throw new AppError('internal', 'The notes of stand-ins are missing.');
  const key = JSON.stringify([id, person, notes.id]);
  let persona = standIns.get(key);
  if (!persona) {
    if (standIns.size >= STAND_INS_KEPT) standIns.delete(standIns.keys().next().value ?? '');
    standIns.set(key, (persona = standInFor(id, person, notes, prompts.standIn)));
  }
  return persona;
}

/** Whom a rehearsal is held with: an authored informant, or the stand-in as it was when the talk began. */
export function personaOf({ personaId, standIn }: { personaId: string; standIn: StandInTerms | null }): KnownPersona {
  return standIn === null ? personaById(personaId) : standInOf(personaId, standIn);
}

/** The same from columns of a row. */
export function personaOfRow(row: { persona_id: string; stand_in: string | null }): KnownPersona {
  const standIn = row.stand_in === null ? null : (JSON.parse(row.stand_in) as StandInTerms);
  return personaOf({ personaId: row.persona_id, standIn });
}

/** What the library shows. */
export function cardOf(persona: Persona): PersonaCard {
  const { id, name, firstName, role, organisation, place, field, temperament, temperamentLine, ownWords } = persona;
  const standIn = labelOf(persona);
  return { id, name, firstName, role, organisation, place, field, temperament, temperamentLine, ownWords, standIn };
}

function labelOf({ standIn }: Persona): StandInLabel | null {
  if (!standIn) return null;
  const { name, called, field, isTheirField, sentence } = standIn;
  return { name, called, field, isTheirField, sentence };
}

interface Addressed {
  name: string;
  firstName: string;
  isUnnamed: boolean;
}

/** By what names a note may address them: a note after a stand-in is practice for the one to the person. */
export function addressed({ name, firstName, standIn }: Persona): Addressed {
  return { name: standIn?.name ?? name, firstName, isUnnamed: standIn?.person.name === '' };
}

/** What a diligent seeker could find beforehand; never a fact. */
export function profileOf(persona: Persona): PersonaProfile {
  const { headline, about, career, published, organisationPage } = persona.profile;
  return { ...cardOf(persona), pronouns: persona.pronouns, headline, about, career, published, organisationPage };
}

/**
 * The authored informants whose name, role, organisation or field contain `q`, and whose field is `field`; in the
 * order of their temperaments, so that the warm one, who is easiest to begin with, stands first.
 */
export function listPersonas(q: string, field: string): PersonaCard[] {
  const wanted = q.trim().toLowerCase();
  return Object.values(prompts.personas)
    .filter((persona) => field === '' || persona.field === field)
    .filter((persona) =>
      [persona.name, persona.role, persona.organisation, persona.field].join(' ').toLowerCase().includes(wanted),
    )
    .toSorted((a, b) => TEMPERAMENTS.indexOf(a.temperament) - TEMPERAMENTS.indexOf(b.temperament))
    .map(cardOf);
}
