import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { UPTAKE_FEATURES } from '../../../worker/language/uptake-features.ts';
import { ratedUptake } from '../language/public-data.ts';
import { fitted, PENALTY, rowFeatures } from '../language/uptake-fit.ts';

/** Fits worker/language/uptake-weights.json again: `node tests/evals/fit/uptake.ts --data FOLDER`. */
const rows = ratedUptake();
if (!rows) throw new Error('The uptake data is not here: --data FOLDER');
const model = fitted(
  rows.map(rowFeatures),
  rows.map((row) => row.labels.uptake_mean ?? 0),
);
const four = (value: number) => Math.round(value * 10_000) / 10_000;
const file = {
  what: 'Weights of a ridge regression: how far a turn takes up the one before, as three people rated it from 0 to 2.',
  fittedBy: 'node tests/evals/fit/uptake.ts',
  fittedOn: `${rows.length} rated exchanges of ddemszky/conversational-uptake (Demszky et al., ACL 2021), penalty ${PENALTY}`,
  notice: 'MIT License, Copyright (c) 2021 ddemszky; the licence text stands in worker/language/README.md.',
  bias: four(model.bias),
  features: Object.fromEntries(
    UPTAKE_FEATURES.map((name, i) => [
      name,
      [model.mean[i] ?? 0, model.spread[i] ?? 1, model.weights[i] ?? 0].map(four),
    ]),
  ),
};
writeFileSync(
  path.join(import.meta.dirname, '../../../worker/language/uptake-weights.json'),
  `${JSON.stringify(file, null, 1)}\n`,
);
