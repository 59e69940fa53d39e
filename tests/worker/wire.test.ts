import { exports } from 'cloudflare:workers';
import { inspectRoutes } from 'hono/dev';
import { describe, expect, it, vi } from 'vitest';
import { app } from '../../worker/api/app.ts';
import document from '../../web/static/api/openapi.json' with { type: 'json' };
import { Seeker } from './seeker.ts';

describe('the wire', () => {
  it('is described whole by its OpenAPI document, and nothing else is in it', async () => {
    const mounted = inspectRoutes(app)
      .filter(({ isMiddleware }) => !isMiddleware)
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual([...new Set(mounted)].sort());
    const served = await exports.default.fetch('https://forthcoming.test/api/openapi.json');
    expect(await served.json()).toEqual(document);
  });

  it('carries strict headers and is never stored', async () => {
    const { headers } = await exports.default.fetch('https://forthcoming.test/api/personas');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('logs one line a request with the id that the problem carries, and nothing that was said', async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'A canary about lighthouses: what do you do all day?');
    const problem = await seeker.problem('GET', '/api/rehearsals/no-such-rehearsal');
    log.mockRestore();
    expect(lines).toHaveLength(3);
    const last = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(last).toMatchObject({
      requestId: problem.requestId,
      route: '/api/rehearsals/:rehearsalId',
      status: 404,
      code: 'not_found',
    });
    expect(lines.join()).not.toMatch(/lighthouses|no-such-rehearsal/);
  });
});
