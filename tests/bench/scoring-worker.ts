import { prompts } from '../../worker/prompts.ts';
import { scoreRehearsal } from '../../worker/scoring/index.ts';
import type { ScoringInput } from '../../worker/scoring/report.ts';

/** A rehearsal as JSON carries it, and what to do with it. */
export interface Sent {
  work: 'nothing' | 'score' | 'reference';
  input: Omit<ScoringInput, 'readings' | 'meeting'> & {
    readings: [number, NonNullable<ReturnType<NonNullable<ScoringInput['readings']>['get']>>][];
    meeting: Omit<NonNullable<ScoringInput['meeting']>, 'minuteOf'> & { minuteOf: [number, number][] };
  };
}

const REFERENCE_STEPS = 3_000_000;

export default {
  async fetch(request: Request): Promise<Response> {
    const { work, input } = (await request.json()) as Sent;
    const rubric = prompts.rubrics['informational-interview-1'];
    if (work === 'reference') return new Response(String(reference()));
    if (work === 'nothing' || rubric === undefined) return new Response('');
    const { readings, meeting, ...rest } = input;
    const report = scoreRehearsal(
      { ...rest, readings: new Map(readings), meeting: { ...meeting, minuteOf: new Map(meeting.minuteOf) } },
      rubric,
    );
    return new Response(String(report.overall));
  },
};

/** Work that never changes, to tell a slow machine from slow scoring. */
function reference(): number {
  let value = 2166136261;
  for (let step = 0; step < REFERENCE_STEPS; step++) value = Math.imul(value ^ (step & 255), 16777619) >>> 0;
  return value;
}
