import { adversarialTable } from '../scoring/adversarial.ts';
import { injectionTable } from '../scoring/injection.ts';
import { invarianceTable } from '../scoring/invariance.ts';
import { listenersTable } from '../scoring/listeners.ts';
import type { Measured, Table } from '../table.ts';

/** How far scores hold up: against coders of whole conversations, against gaming, against words for the scorer. */
export function measure(): Measured {
  const listeners = listenersTable();
  const tables: (Table | null)[] = [adversarialTable(), listeners, injectionTable(), invarianceTable()];
  return {
    tables: tables.filter((table) => table !== null),
    skipped: listeners === null ? ['public data is not here (`--data FOLDER`).'] : [],
  };
}
