import { cost } from '../language/cost.ts';
import { ownSets } from '../language/own-sets.ts';
import { goldQuestions, unmarkedPublic, uptake } from '../language/public-data.ts';
import type { Measured, Table } from '../table.ts';

/** How well a turn is read: against people where public data has them, else against sets of our own. */
export function measure(): Measured {
  const found = [goldQuestions(), unmarkedPublic(), uptake()];
  const tables: Table[] = [...found.filter((table) => table !== null), ownSets('held'), ownSets('tuned'), cost()];
  const skipped = found.includes(null) ? ['the public data is not here (`--data FOLDER`).'] : [];
  return { tables, skipped };
}
