import type { PersonaProfile } from '../contract/persona-answers.ts';
import type { Rehearsal } from '../contract/rehearsal-answers.ts';
import type { RehearsalReport } from '../contract/report-answers.ts';

/** What a plan begins with as HTML, without marks for hydration. */
export function sketchPlan(talk: Rehearsal, person: PersonaProfile): string;

/** What was said so far, or the opening, as HTML, without marks for hydration. */
export function sketchTalk(talk: Rehearsal): string;

/** The first screen of a report as HTML, without marks for hydration; `earlier` is the talk that it was tried again from. */
export function sketchReport(report: RehearsalReport, earlier: { id: string; turn: number } | null): string;
