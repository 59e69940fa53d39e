import type { Exhibits } from '../../../../worker/cli/exhibits/exhibits.ts';
import built from './exhibits.json';

/** A real talk, asked in two ways: `npm run exhibits` has the embedded informant say it and the reader explain it. */
export const exhibits: Exhibits = built;
