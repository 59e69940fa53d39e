import type { Persona } from './persona.ts';

const texts = new WeakMap<Persona, string>();

/** The public profile as plain text: what a diligent seeker could have read, and nothing else. */
export function profileText(persona: Persona): string {
  let text = texts.get(persona);
  if (text === undefined) texts.set(persona, (text = written(persona)));
  return text;
}

function written(persona: Persona): string {
  const { profile } = persona;
  const who = persona.standIn?.person.name ?? persona.name;
  return [
    `${[who, persona.role, persona.organisation, persona.place].filter(Boolean).join(', ')}. ${profile.headline}`,
    ...profile.about,
    ...profile.career.map(({ years, what }) => `${years}: ${what}`),
    ...profile.published.map(({ title, year, about }) => `${year === null ? title : `${title} (${year})`}: ${about}`),
    profile.organisationPage.title,
    ...profile.organisationPage.paragraphs,
  ].join('\n');
}
