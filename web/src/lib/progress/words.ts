import type { PersonaCard } from '../../../../worker/api/contract/persona-answers.ts';
import type { CriterionProgress, Progress, ProgressEntry } from '../../../../worker/api/contract/progress-answers.ts';
import type { Series } from '../../../../worker/scoring/progress.ts';
import { levelWord } from '#lib/report/words.ts';

/** With whom a talk was: a stand-in is never called by the name of the person. */
export function withWhom({ standIn, name }: Pick<PersonaCard, 'standIn' | 'name'>): string {
  return standIn ? `Stand-in for ${standIn.name}` : name;
}

/** "Sound", or "not observed yet": the level of the mean, to be read before anything else. */
export function standing({ levels }: Pick<CriterionProgress, 'levels'>): string {
  return capital(levels ? levelWord(levels.mean) : 'not observed yet');
}

/** How sure that is: "somewhere between emerging and strong, from 3 talks". */
export function howSure({ levels, now }: Pick<CriterionProgress, 'levels' | 'now'>): string {
  if (levels === null || now === null) return '';
  if (levels.low === null || levels.high === null) return 'in one talk';
  const from = `from ${now.talks === 2 ? 'two' : `the last ${now.talks}`} talks`;
  if (levels.low === levels.high) return `and hardly in doubt, ${from}`;
  if (levels.low === 1 && levels.high === 4) return `but it could be anything yet, ${from}`;
  return `most likely between ${levelWord(levels.low)} and ${levelWord(levels.high)}, ${from}`;
}

/** A direction, where there is one; the same words for up and for down, so that neither is a verdict. */
export function direction(trend: Series['trend']): string {
  if (trend === null) return '';
  return `Going ${trend.change > 0 ? 'up' : 'down'} over ${trend.talks} talks, by more than chance explains.`;
}

/** The line that fits best may rise by more than a scale has room for. */
export function byHowMuch({ change, margin }: NonNullable<Series['trend']>, most: number): string {
  const shown = Math.min(most, Math.abs(change));
  return `${change > 0 ? '+' : '−'}${shown}, give or take ${Math.min(most, margin)}`;
}

/** "5 talks with 3 people, and 2 moments tried again". */
export function soFar(rehearsals: readonly ProgressEntry[]): string {
  const whole = rehearsals.filter(({ counts }) => counts === 'whole');
  const people = new Set(whole.map(({ persona }) => persona.id)).size;
  const moments = rehearsals.filter(({ counts }) => counts === 'moment').length;
  const practices = rehearsals.filter(({ counts }) => counts === 'practice').length;
  const beside = [
    moments > 0 ? count(moments, 'moment tried again', 'moments tried again') : '',
    practices > 0 ? count(practices, 'short practice', 'short practices') : '',
  ].filter(Boolean);
  const talks =
    whole.length === 1 ? 'one talk' : `${whole.length} talks with ${people === 1 ? 'one person' : `${people} people`}`;
  return capital([whole.length === 0 ? '' : talks, ...beside].filter(Boolean).join(' and '));
}

/** A talk that counts, with its place among them: what a plot and its table show. */
export interface Observed {
  entry: ProgressEntry;
  value: number | null;
}

/** The values of a series with the talks that they are of: series count whole talks alone, oldest first. */
export function observedIn(series: Pick<Series, 'values'>, rehearsals: readonly ProgressEntry[]): Observed[] {
  const whole = rehearsals.filter(({ counts }) => counts === 'whole');
  return whole.map((entry, at) => ({ entry, value: series.values[at] ?? null }));
}

/** The bands from the bottom up, in parts of a hundred. */
export function bandsOf({
  emerging,
  sound,
  strong,
}: Progress['bands']): { level: 1 | 2 | 3 | 4; from: number; to: number }[] {
  return [
    { level: 1, from: 0, to: emerging },
    { level: 2, from: emerging, to: sound },
    { level: 3, from: sound, to: strong },
    { level: 4, from: strong, to: 100 },
  ];
}

const count = (number: number, one: string, more: string): string =>
  number === 1 ? `one ${one}` : `${number} ${more}`;
const capital = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);
