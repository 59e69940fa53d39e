import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import type { sketchReport as Sketch } from '../../../../worker/api/sketch/report.js';
import FirstScreen from './FirstScreen.svelte';
import { minutesOf } from './words.ts';

const nothing = createRawSnippet(() => ({ render: () => '' }));

export const sketchReport: typeof Sketch = (report, earlier) => {
  // Which day it was is known where the reader is.
  const props = { report, earlier, minuteOf: minutesOf(report), day: '', onjump() {}, reworded: nothing };
  return render(FirstScreen, { props }).body.replace(/<!--.*?-->/g, '');
};
