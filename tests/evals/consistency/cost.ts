import type { Table } from '../table.ts';
import type { Series } from './all-meetings.ts';

/** Processor time of reading a turn and directing its reply, in the meetings that were held for the other tables. */
export function costTable(all: readonly Series[]): Table {
  const spent = all.flatMap(({ milliseconds }) => milliseconds).slice(WARMING).sort((a, b) => a - b); // prettier-ignore
  const at = (part: number) => spent[Math.min(spent.length - 1, Math.floor(spent.length * part))] ?? 0;
  const line = (measure: string, value: number, aim?: string) => ({
    measure,
    ours: { value, low: value, high: value, n: spent.length },
    ...(aim !== undefined && { aim }),
  });
  return {
    title: 'What a reply costs',
    note: 'Processor milliseconds of reading a turn, deciding and wording its reply, warm, each reply of the meetings above measured by itself; waiting for the collector of garbage is counted in.',
    lines: [line('middle', at(0.5)), line('95th percentile', at(0.95), '≤ 5'), line('99th percentile', at(0.99))],
  };
}

/** The first replies load the informants’ indexes and warm the compiler. */
const WARMING = 200;
