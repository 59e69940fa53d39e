import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import type * as Sketches from '../../../../worker/api/sketch/screens.js';
import PlanSketch from '#lib/plan/PlanSketch.svelte';
import TalkSketch from '#lib/talk/TalkSketch.svelte';
import FirstScreen from '#lib/report/FirstScreen.svelte';
import { minutesOf } from '#lib/report/words.ts';

const nothing = createRawSnippet(() => ({ render: () => '' }));

export const sketchPlan: typeof Sketches.sketchPlan = (talk, person) =>
  withoutMarks(render(PlanSketch, { props: { talk, person } }).body);

export const sketchTalk: typeof Sketches.sketchTalk = (talk) =>
  withoutMarks(render(TalkSketch, { props: { talk } }).body);

export const sketchReport: typeof Sketches.sketchReport = (report, earlier) => {
  // Which day it was is known where the reader is.
  const props = { report, earlier, minuteOf: minutesOf(report), day: '', onjump() {}, reworded: nothing };
  return withoutMarks(render(FirstScreen, { props }).body);
};

/** Without the marks that only hydration needs. */
const withoutMarks = (html: string) => html.replace(/<!--.*?-->/g, '');
