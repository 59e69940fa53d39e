/** From turns to a report: the one door of this room. */
export { annotate, type AnnotatedExchange } from './annotations.ts';
export { compareTalks, type ComparedMoment, type TalkToCompare } from './compare/compare.ts';
export { readAs } from './correction.ts';
export { untoldOf } from './elicitation.ts';
export { hintFor, isInvited, stepsOffered, type Hint, type Moment } from './hints.ts';
export { checkNote } from './note-checks.ts';
export { checkOutreach } from './outreach-checks.ts';
export { checkPlan, type PlanContext } from './plan-checks.ts';
export { plain as plainMarkdown, reportMarkdown } from './markdown.ts';
export { levelOf } from './levels.ts';
export { FACTS, POINTS, seriesOf, type Series } from './progress.ts';
export { quotesIn, type QuoteFound } from './quoted.ts';
export { SCORER_VERSION, scoreRehearsal } from './score-rehearsal.ts';
export type * from './report.ts';
export type { Rubric } from './rubric.ts';
