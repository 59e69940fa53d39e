import type { RehearsalReport } from '../contract/answers.ts';

/** The first screen of a report as HTML, without marks for hydration; `earlier` is the talk that it was tried again from. */
export function sketchReport(report: RehearsalReport, earlier: { id: string; turn: number } | null): string;
