import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';

/** Begins a rehearsal as this page's seeker, over the wire: for tests whose subject comes later in the arc. */
export async function begin(page: Page, wish: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await post(page.request, '/api/rehearsals', {
    id,
    personaId: 'ruth-adeyemi',
    minutes: 20,
    setting: 'video',
    ...wish,
  });
  return id;
}

export async function say(page: Page, rehearsalId: string, text: string): Promise<void> {
  await post(page.request, `/api/rehearsals/${rehearsalId}/turns`, { id: randomUUID(), text });
}

export async function end(page: Page, rehearsalId: string): Promise<void> {
  await post(page.request, `/api/rehearsals/${rehearsalId}/close`, {});
}

export async function turnsOf(
  page: Page,
  rehearsalId: string,
): Promise<{ speaker: string; text: string; state: string }[]> {
  const response = await page.request.get(`/api/rehearsals/${rehearsalId}`);
  return ((await response.json()) as { turns: { speaker: string; text: string; state: string }[] }).turns;
}

/** A whole talk of these lines, ended and counted. */
export async function held(page: Page, lines: readonly string[], wish: Record<string, unknown> = {}): Promise<string> {
  const id = await begin(page, wish);
  for (const line of lines) await say(page, id, line);
  await end(page, id);
  await page.request.get(`/api/rehearsals/${id}/report`, { headers: { accept: 'application/json' } });
  return id;
}

/** A stand-in for somebody whom the seeker is really meeting: its id. */
export async function standIn(page: Page, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await post(page.request, '/api/personas', {
    id,
    name,
    role: 'head nurse',
    organisation: 'St Anne Hospital',
    ...more,
  });
  return id;
}

async function post(request: APIRequestContext, path: string, data: unknown): Promise<void> {
  const response = await request.post(path, { data, headers: { accept: 'application/json' } });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
}
