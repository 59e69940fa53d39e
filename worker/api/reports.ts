import { Hono, type Context } from 'hono';
import { settingsOf } from '../env.ts';
import { placeOf } from '../model/settings.ts';
import { annotateTalk } from '../rehearsal/annotate-talk.ts';
import { compareBranch } from '../rehearsal/compare-branch.ts';
import { correctReading, withdrawCorrection } from '../rehearsal/correct-reading.ts';
import { openDoors } from '../rehearsal/open-doors.ts';
import { readReport, type CountedReport } from '../rehearsal/read-report.ts';
import { reportMarkdown } from '../scoring/index.ts';
import type { AppEnv } from './app-env.ts';
import type { RehearsalReport } from './contract/report-answers.ts';
import { NewCorrection, RehearsalParams, TurnParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);
const ofTurn = valid('param', TurnParams);

/** Says whether a model may read the talk too. */
function withJudge(c: Context<AppEnv>, report: CountedReport): RehearsalReport {
  const { judge } = settingsOf(c.env);
  return { ...report, judge: judge && { goesTo: placeOf(judge) } };
}

/** The report of a closed rehearsal as its owner gets it. Throws `not_found`, `rehearsal_open`. */
export const reportFor = async (c: Context<AppEnv>, id: string, userId: string): Promise<RehearsalReport> =>
  withJudge(c, await readReport(c.env.DB, id, userId, Date.now()));

/** The scored result of a closed rehearsal, as JSON and as Markdown to keep; what it is corrected by; what was not told. */
export const reports = new Hono<AppEnv>()
  .get('/:rehearsalId/report', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await reportFor(c, c.req.valid('param').rehearsalId, userId));
  })
  .get('/:rehearsalId/report.md', params, async (c) => {
    const { userId } = owner(c.var.session);
    const report = await readReport(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now());
    const hinted = new Set(report.hints.map(({ turn }) => turn));
    const transcript = report.transcript.map(({ speaker, ...said }) => ({
      ...said,
      isHinted: hinted.has(said.number),
      name: speaker === 'seeker' ? 'You' : report.persona.firstName,
    }));
    return c.body(reportMarkdown(report, transcript, report.standIn), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="report.md"',
    });
  })
  .get('/:rehearsalId/annotations', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await annotateTalk(c.env.DB, c.req.valid('param').rehearsalId, userId));
  })
  .get('/:rehearsalId/comparison', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await compareBranch(c.env.DB, c.req.valid('param').rehearsalId, userId));
  })
  .put('/:rehearsalId/corrections/:turn', ofTurn, valid('json', NewCorrection), async (c) => {
    const at = { ...c.req.valid('param'), userId: owner(c.var.session).userId };
    return c.json(withJudge(c, await correctReading(c.env.DB, at, c.req.valid('json'), Date.now())));
  })
  .delete('/:rehearsalId/corrections/:turn', ofTurn, async (c) => {
    const at = { ...c.req.valid('param'), userId: owner(c.var.session).userId };
    return c.json(withJudge(c, await withdrawCorrection(c.env.DB, at, Date.now())));
  })
  .post('/:rehearsalId/untold', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await openDoors(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now()));
  });
