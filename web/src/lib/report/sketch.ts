import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import type { RehearsalReport } from '../../../../worker/api/contract/answers.ts';
import type { sketchReport as Sketch } from '../../../../worker/api/sketch/report.js';
import FirstScreen from './FirstScreen.svelte';

const nothing = createRawSnippet(() => ({ render: () => '' }));

export const sketchReport: typeof Sketch = (report: RehearsalReport, earlier) => {
  const minutes = new Map(report.transcript.map(({ number, minute }) => [number, minute]));
  const minuteOf = (turn: number) => minutes.get(turn);
  // Which day it was is known where the reader is.
  const props = { report, earlier, minuteOf, day: '', onjump() {}, reworded: nothing };
  return render(FirstScreen, { props }).body.replace(/<!--.*?-->/g, '');
};
