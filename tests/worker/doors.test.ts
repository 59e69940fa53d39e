import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AccountExport, KnownInformants } from '../../worker/api/contract/account-answers.ts';
import type { Page } from '../../worker/api/contract/page-answers.ts';
import type { RehearsalSummary } from '../../worker/api/contract/rehearsal-answers.ts';
import type { OpenedDoors, RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import * as schemas from '../../worker/api/contract/report-schemas.ts';
import { prompts } from '../../worker/prompts.ts';
import { goodTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

const known = (seeker: Seeker) => seeker.json<KnownInformants>('GET', '/api/account/known');
const report = (seeker: Seeker, id: string) => seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);

async function talked(seeker: Seeker): Promise<string> {
  const { id } = await seeker.start();
  for (const text of goodTalk.slice(0, 3)) await seeker.say(id, text);
  return id;
}

describe('what was there to hear', () => {
  it('stays closed until the seeker asks, and asking marks the informant as known', async () => {
    const seeker = new Seeker();
    const id = await talked(seeker);
    expect((await seeker.problem('POST', `/api/rehearsals/${id}/untold`)).code).toBe('rehearsal_open');
    expect((await known(seeker)).items).toEqual([]);
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const before = await report(seeker, id);
    expect(before).toMatchObject({ knownSince: null, wasKnown: false });

    const opened = schemas.OpenedDoors.parse(await seeker.json('POST', `/api/rehearsals/${id}/untold`));
    const doors = opened.topics.flatMap((topic) => topic.doors);
    expect(doors).toHaveLength(before.elicitation?.closed ?? 0);
    const at = (all: { turn: number | null }[]) => all.filter(({ turn }) => turn !== null).length;
    expect(at(doors)).toBe(before.elicitation?.openable);
    expect((await known(seeker)).items).toEqual([{ personaId: 'ruth-adeyemi', knownSince: opened.knownSince }]);
    expect(await seeker.json<OpenedDoors>('POST', `/api/rehearsals/${id}/untold`)).toEqual(opened);
    expect(await report(seeker, id)).toMatchObject({ knownSince: opened.knownSince, wasKnown: false });
  });

  it('never tells what is private, nor again what was told', async () => {
    const seeker = new Seeker();
    const id = await talked(seeker);
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const { topics } = await seeker.json<OpenedDoors>('POST', `/api/rehearsals/${id}/untold`);
    const words = new Set(topics.flatMap(({ doors }) => doors.map((door) => door.words)));
    const facts = prompts.personas['ruth-adeyemi']?.facts ?? [];
    const hidden = facts.filter(({ tier }) => tier === 'private');
    expect(hidden.length).toBeGreaterThan(3);
    expect(hidden.filter((fact) => words.has(fact.words))).toEqual([]);
    const { results } = await env.DB.prepare('select effect from turn where rehearsal_id = ?1 and effect is not null')
      .bind(id)
      .all<{ effect: string }>();
    const told = results.flatMap(({ effect }) => (JSON.parse(effect) as { released: { id: string }[] }).released);
    expect(told.length).toBeGreaterThan(0);
    const toldWords = facts.filter((fact) => told.some((each) => each.id === fact.id)).map((fact) => fact.words);
    expect(toldWords.filter((each) => words.has(each))).toEqual([]);
  });

  it('is remembered in later talks with the same informant and in nobody else’s', async () => {
    const seeker = new Seeker();
    const id = await talked(seeker);
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    await seeker.json('POST', `/api/rehearsals/${id}/untold`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const later = await talked(seeker);
    await seeker.json('POST', `/api/rehearsals/${later}/close`);
    expect((await report(seeker, later)).wasKnown).toBe(true);
    const { items } = await seeker.json<Page<RehearsalSummary>>('GET', '/api/rehearsals');
    expect(items.map((talk) => [talk.id, talk.wasKnown])).toEqual([
      [later, true],
      [id, false],
    ]);
    const other = new Seeker();
    const theirs = await talked(other);
    await other.json('POST', `/api/rehearsals/${theirs}/close`);
    expect((await report(other, theirs)).knownSince).toBeNull();
    expect((await other.problem('POST', `/api/rehearsals/${id}/untold`)).code).toBe('not_found');
    expect((await known(new Seeker())).items).toEqual([]);

    expect((await seeker.json<AccountExport>('GET', '/api/account/export')).known).toHaveLength(1);
    const rows = () => env.DB.prepare('select count(*) as n from known_informant').first<number>('n');
    const before = (await rows()) ?? 0;
    await seeker.send('DELETE', '/api/account');
    expect(await rows()).toBe(before - 1);
  });
});
