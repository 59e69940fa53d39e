import type { PersonaCard } from '../../../../worker/api/contract/persona-answers.ts';
import built from './library.json';

/** The authored informants, the warmest first: `npm run exhibits` writes them from the same files that the Worker has. */
export const library: PersonaCard[] = built as PersonaCard[];
