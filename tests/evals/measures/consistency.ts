import { prompts } from '../../../worker/prompts.ts';
import { seriesOf, type Series } from '../consistency/all-meetings.ts';
import { costTable } from '../consistency/cost.ts';
import { fairTable } from '../consistency/fair.ts';
import { drawnOutGrid } from '../consistency/grid.ts';
import { requiredTable } from '../consistency/required.ts';
import { temperamentTable } from '../consistency/temperaments.ts';
import { KINDS, VARIANTS } from '../seekers/all.ts';
import type { Measured } from '../table.ts';

/** Meetings of each kind with each informant. */
const SEEDS = 20;
/** In each of six temperaments, or of two. */
const SEEDS_APART = 8;

/** Whether asking well pays, and nothing else does: our own simulated seekers with our own informants. */
export function measure(): Measured {
  const personas = Object.values(prompts.personas);
  const meet = (kinds: typeof KINDS): Series[] =>
    kinds.flatMap((kind) => personas.map((persona) => seriesOf(persona, kind, SEEDS)));
  const all = meet(KINDS);
  const variants = meet(VARIANTS);
  return {
    tables: [
      requiredTable(all),
      fairTable(all, variants, SEEDS_APART),
      temperamentTable(SEEDS_APART),
      costTable([...all, ...variants]),
      drawnOutGrid([...all, ...variants]),
    ],
    skipped: [],
  };
}
