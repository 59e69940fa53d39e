import { describe, expect, it } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import type { Card } from '../../worker/api/contract/card-answers.ts';
import * as schemas from '../../worker/api/contract/card-schemas.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

const PLAN = {
  goal: 'Whether a teacher could do this.',
  research: '',
  introduction: 'I teach history, and I would like to know if this could be work for me.',
  questions: [
    { id: 'one', text: 'What did last week look like for you?', mustAsk: false },
    { id: 'two', text: 'What do people new to this tend to get wrong?', mustAsk: true },
  ],
  closingRequest: 'Is there somebody else I could ask? No is a fine answer.',
};
const words = (card: Card) =>
  [card.openingLine, ...card.questions.map(({ text }) => text), card.closingRequest, card.focus].join('\n');

const cardOf = (seeker: Seeker, id: string) => seeker.json<Card>('GET', `/api/rehearsals/${id}/card`);

async function talked(lines: readonly string[], plan: unknown = PLAN): Promise<{ seeker: Seeker; id: string }> {
  const seeker = new Seeker();
  const { id } = await seeker.start();
  await seeker.json('PUT', `/api/rehearsals/${id}/plan`, plan);
  for (const text of lines) if ((await seeker.say(id, text)).phase === 'ended') break;
  await seeker.json('POST', `/api/rehearsals/${id}/close`);
  return { seeker, id };
}

describe('the card', () => {
  it('holds the plan in the seeker’s words and the one thing to change', async () => {
    const { seeker, id } = await talked(weakTalk);
    const card = schemas.Card.parse(await cardOf(seeker, id));
    expect(card.openingLine).toBe(PLAN.introduction);
    expect(card.questions.slice(0, 2).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(card.closingRequest).toBe(PLAN.closingRequest);
    const report = await seeker.json<{ change: { advice: string } }>('GET', `/api/rehearsals/${id}/report`);
    expect(card.focus).toBe(report.change.advice);
    expect(card.checklist.length).toBeGreaterThan(3);
    expect(card.version).toBe(0);
  });

  it('takes over questions that were asked well, and none that was closed or stacked', async () => {
    const question = 'What keeps you awake before an opening night?';
    const { seeker, id } = await talked([`Thanks, Ruth. ${question}`, ...weakTalk]);
    const { questions } = await cardOf(seeker, id);
    expect(questions.map(({ text }) => text)).toEqual([...PLAN.questions.map(({ text }) => text), question]);
  });

  it('of a talk without a plan does not ask again what its opening line asks', async () => {
    const first = 'Thanks for your time, Ruth. I teach history. How did you come to this work?';
    const plan = { goal: '', research: '', introduction: '', questions: [], closingRequest: '' };
    const { seeker, id } = await talked([first, 'What keeps you awake before an opening night?'], plan);
    const { openingLine, questions } = await cardOf(seeker, id);
    expect(openingLine).toBe(first);
    expect(questions.map(({ text }) => text)).toEqual(['What keeps you awake before an opening night?']);
  });

  it('holds nothing that the informant told, in any wording or choice', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, PLAN);
    const told: string[] = [];
    for (const text of goodTalk) {
      const { reply, phase } = await seeker.say(id, text);
      told.push(reply.text);
      if (phase === 'ended') break;
      // Gives back what was just told, inside a question that would otherwise stand on the card.
      const quoted = reply.text.split(/\s+/).slice(0, 6).join(' ').replace(/[?.!]/g, '');
      await seeker.say(id, `How did “${quoted}” change what you do in a working week?`);
    }
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const card = await cardOf(seeker, id);
    const all = [words(card), ...card.choices.map(({ text }) => text)].join('\n');
    const typed = JSON.stringify(PLAN);
    for (const run of told.flatMap(runs)) {
      if (plain(typed).includes(run)) continue;
      expect(plain(all)).not.toContain(run);
    }
    expect(card.questions.length).toBeGreaterThanOrEqual(2);
  });

  it('of a talk with a stand-in holds nothing that the stand-in said', async () => {
    const seeker = new Seeker();
    await seeker.start();
    const personaId = crypto.randomUUID();
    await seeker.json('POST', '/api/personas', { id: personaId, name: 'Dana Whitfield', role: 'site manager' });
    const id = crypto.randomUUID();
    await seeker.json('POST', '/api/rehearsals', { id, personaId, minutes: 15, setting: 'video' });
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, PLAN);
    const told: string[] = [];
    for (const text of goodTalk.slice(0, 5)) {
      const { reply, phase } = await seeker.say(id, text);
      told.push(reply.text);
      if (phase === 'ended') break;
    }
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const card = await cardOf(seeker, id);
    const all = plain([words(card), ...card.choices.map(({ text }) => text)].join('\n'));
    const typed = plain([JSON.stringify(PLAN), ...goodTalk].join(' '));
    const said = told.flatMap(runs).filter((run) => !typed.includes(run));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((run) => all.includes(run))).toEqual([]);
    expect(card.openingLine).toBe(PLAN.introduction);
  });

  it('keeps a run of the informant’s words where the seeker had typed it in the plan', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const { reply } = await seeker.say(id, 'How did you come to dramaturgy?');
    const question = `Why ${reply.text.split(/\s+/).slice(0, 8).join(' ')}?`;
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, {
      ...PLAN,
      questions: [{ id: 'q', text: question, mustAsk: true }],
    });
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    expect((await cardOf(seeker, id)).questions[0]?.text).toBe(question);
  });

  it('stays as the seeker left it, in two tabs too, and goes with them when they leave', async () => {
    const { seeker, id } = await talked(weakTalk.slice(0, 2));
    const own = {
      openingLine: 'مرحبا',
      questions: [{ id: 'x', text: '为什么？' }],
      closingRequest: '',
      focus: '<b>Ask.</b>',
    };
    const path = `/api/rehearsals/${id}/card`;
    const saved = await seeker.json<Card>('PUT', path, { version: 0, ...own });
    expect(saved).toMatchObject({ ...own, version: 1 });
    expect((await seeker.problem('PUT', path, { version: 0, ...own })).code).toBe('behind');
    expect(await cardOf(seeker, id)).toMatchObject(own);
    const { rehearsals } = await seeker.json<AccountExport>('GET', '/api/account/export');
    expect(rehearsals[0]?.card).toEqual(own);
  });

  it('of a moment tried again begins as the card before it', async () => {
    const { seeker, id } = await talked(weakTalk.slice(0, 2));
    const own = { openingLine: 'Mine.', questions: [], closingRequest: '', focus: '' };
    await seeker.json('PUT', `/api/rehearsals/${id}/card`, own);
    const again = crypto.randomUUID();
    await seeker.json('POST', `/api/rehearsals/${id}/branch`, { id: again, fromTurn: 2 });
    expect(await cardOf(seeker, again)).toMatchObject({ ...own, version: 0 });
    await seeker.json('PUT', `/api/rehearsals/${again}/card`, { ...own, version: 0, focus: 'Wait.' });
    expect((await cardOf(seeker, id)).focus).toBe('');
  });

  it('of a talk without plan and words is empty and says no word of its own', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    expect(words(await cardOf(seeker, id)).trim()).toBe('');
  });

  it('refuses what is too long, and shows nobody else’s', async () => {
    const { seeker, id } = await talked([]);
    const path = `/api/rehearsals/${id}/card`;
    const empty = { openingLine: '', questions: [], closingRequest: '', focus: '' };
    const long = await seeker.problem('PUT', path, { ...empty, openingLine: 'x'.repeat(5000) });
    expect(long).toMatchObject({ status: 422, errors: [{ path: 'openingLine' }] });
    const many = Array.from({ length: 7 }, (_, n) => ({ id: `q${n}`, text: 'Why?' }));
    expect((await seeker.problem('PUT', path, { ...empty, questions: many })).status).toBe(422);
    const other = new Seeker();
    await other.start();
    expect((await other.problem('GET', path)).code).toBe('not_found');
    expect((await other.problem('PUT', path, empty)).code).toBe('not_found');
  });
});

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every four words in a row. */
function runs(text: string): string[] {
  const each = plain(text).split(' ');
  return each.slice(3).map((_, at) => each.slice(at, at + 4).join(' '));
}
