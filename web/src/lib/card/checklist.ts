import checklists from '../../../../prompts/card/checklists.json';
import type { Setting } from '../../../../worker/informant/terms.ts';

/** What to see to beforehand, by how one meets. The same lines as on the wire. */
export const CHECKLISTS: Readonly<Record<Setting, readonly string[]>> = checklists;
