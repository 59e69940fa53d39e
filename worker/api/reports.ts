import { Hono } from 'hono';
import { readReport } from '../rehearsal/read-report.ts';
import { reportMarkdown } from '../scoring/index.ts';
import type { AppEnv } from './app-env.ts';
import { RehearsalParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

/** The scored result of a closed rehearsal, as JSON and as Markdown to keep. */
export const reports = new Hono<AppEnv>()
  .get('/:rehearsalId/report', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await readReport(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now()));
  })
  .get('/:rehearsalId/report.md', params, async (c) => {
    const { userId } = owner(c.var.session);
    const report = await readReport(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now());
    const transcript = report.transcript.map(({ speaker, ...said }) => ({
      ...said,
      name: speaker === 'seeker' ? 'You' : report.persona.firstName,
    }));
    return c.body(reportMarkdown(report, transcript), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="report.md"',
    });
  });
