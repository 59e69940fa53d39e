import type { PersonaCard, PersonaProfile } from '../api/contract/answers.ts';
import { AppError } from '../errors.ts';
import type { Persona } from '../informant/persona.ts';
import { TEMPERAMENTS } from '../informant/terms.ts';
import { prompts } from '../prompts.ts';

export type KnownPersona = Persona & { hash: string };

/** An authored informant; throws `not_found`. */
export function personaById(id: string): KnownPersona {
  const persona = Object.hasOwn(prompts.personas, id) ? prompts.personas[id] : undefined;
  if (!persona) throw new AppError('not_found', 'There is no informant by that name here. Choose one from the list.');
  return persona;
}

/** What the library shows. */
export function cardOf(persona: Persona): PersonaCard {
  const { id, name, firstName, role, organisation, place, field, temperament, temperamentLine, ownWords } = persona;
  return { id, name, firstName, role, organisation, place, field, temperament, temperamentLine, ownWords };
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
