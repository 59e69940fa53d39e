import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PersonaSchema, type Persona } from '../../../worker/informant/persona.ts';

/** A way of asking that was taken out, and the fact it was written for. */
export interface Asked {
  text: string;
  fact: string;
}

/** A persona without every fifth way of asking, and what was taken out. */
export interface Reduced {
  persona: Persona;
  asked: Asked[];
}

/** The third, eighth, thirteenth … of each fact's paraphrases: those in the middle are neither the plainest nor the last thought of. */
const isTaken = (at: number) => at % 5 === 2;

/** Every persona that ships with the project, each reduced. */
export function reducedPersonas(): Reduced[] {
  return personas().map(reduced);
}

let loaded: Persona[] | null = null;

/** Every persona that ships with the project, by name of its file. */
export function personas(): Persona[] {
  if (loaded) return loaded;
  const folder = path.join(import.meta.dirname, '../../../prompts/personas');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  loaded = files.sort().map((file) => PersonaSchema.parse(parse(readFileSync(path.join(folder, file), 'utf8'))));
  return loaded;
}

/** Ways of asking that were taken out of a persona. */
export function takenFrom(id: string): ReadonlySet<string> {
  return new Set(
    personas()
      .filter((persona) => persona.id === id)
      .flatMap((persona) => reduced(persona).asked.map(({ text }) => text)),
  );
}

function reduced(persona: Persona): Reduced {
  const facts = persona.facts.map((fact) => ({
    ...fact,
    paraphrases: fact.paraphrases.filter((_, at) => !isTaken(at)),
  }));
  const asked = persona.facts.flatMap(({ id, paraphrases }) =>
    paraphrases.filter((_, at) => isTaken(at)).map((text) => ({ text, fact: id })),
  );
  return { persona: { ...persona, facts }, asked };
}
