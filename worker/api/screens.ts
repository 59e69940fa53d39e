import type { Context } from 'hono';
import { recognise } from '../account/session.ts';
import { settingsOf } from '../env.ts';
import { readReflection } from '../rehearsal/after/reflection.ts';
import { compareBranch } from '../rehearsal/compare-branch.ts';
import { loadRehearsal } from '../rehearsal/load-rehearsal.ts';
import { showPersona } from '../rehearsal/own-persona.ts';
import { listOwnRehearsals, showRehearsal } from '../rehearsal/show-rehearsal.ts';
import type { AppEnv } from './app-env.ts';
import type { PersonaProfile } from './contract/persona-answers.ts';
import type { Rehearsal } from './contract/rehearsal-answers.ts';
import type { RehearsalReport } from './contract/report-answers.ts';
import { tokenOf } from './identity.ts';
import { reportFor } from './reports.ts';
import { sketchPlan, sketchReport, sketchTalk } from './sketch/screens.js';

/** A page never waits longer than this for what it could ask for itself. */
const PATIENCE_MS = 1_500;
/** Stands before and after the sketch of a built page; the answers come after it too. */
const PLACE = '<!--answers-->';

/** What the wire would answer, by address, as far as it is known in time. */
type Answers = Record<string, unknown>;
type Put = (address: string, answer: Promise<unknown>) => Promise<void>;

const SCREEN = /^\/rehearsals\/([\w-]+)\/(prepare|talk|report)\/?$/;

/**
 * A screen of one rehearsal that is opened by address: the built page of that screen, with what its `load` asks for
 * first written into it. The head goes out at once; the answers follow, or are left to the page. Null for any other
 * address, and for a build without such pages: the shell of every screen does then.
 */
export async function rehearsalScreen(c: Context<AppEnv>): Promise<Response | null> {
  const [, id, screen] = SCREEN.exec(c.req.path) ?? [];
  if (id === undefined || screen === undefined) return null;
  const built = await c.env.ASSETS.fetch(new URL(`/screens/${screen}`, c.req.url).toString());
  const [head, sketch, rest] = built.ok ? (await built.text()).split(PLACE) : [];
  if (head === undefined || sketch === undefined || rest === undefined) return null;
  const headers = new Headers([...built.headers]);
  headers.delete('etag');
  headers.delete('content-length');
  headers.set('cache-control', 'private, no-store');
  return new Response(inPieces(head, written(c, { screen, id, sketch }), rest), { headers });
}

function inPieces(head: string, middle: Promise<string>, rest: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    async start(page) {
      page.enqueue(bytes.encode(head));
      page.enqueue(bytes.encode((await middle) + rest));
      page.close();
    },
  });
}

/** The sketch with what the screen begins with, and the answers as a block of data that no text in it can leave. */
async function written(c: Context<AppEnv>, of: { screen: string; id: string; sketch: string }): Promise<string> {
  const answers = await inTime(c, of.screen, of.id);
  if (Object.keys(answers).length === 0) return '';
  const json = JSON.stringify(answers).replaceAll('<', '\\u003c');
  return `${drawn(of.sketch, of, answers)}<script type="application/json" id="answers">${json}</script>`;
}

/** What can be read, and pressed, before any script has run; nothing where it is not known in time what it would be. */
function drawn(sketch: string, of: { screen: string; id: string }, answers: Answers): string {
  try {
    const first = firstOf(of, answers);
    return first === null ? '' : sketch.replace('%first%', () => first);
  } catch {
    // The app draws it all the same.
    return '';
  }
}

function firstOf({ screen, id }: { screen: string; id: string }, answers: Answers): string | null {
  const talk = answers[`/api/rehearsals/${id}`] as Rehearsal | undefined;
  if (!talk) return null;
  if (screen === 'talk') return sketchTalk(talk);
  if (screen === 'prepare') {
    const person = answers[`/api/personas/${talk.persona.id}`] as PersonaProfile | undefined;
    return person ? sketchPlan(talk, person) : null;
  }
  const report = answers[`/api/rehearsals/${id}/report`] as RehearsalReport | undefined;
  if (!report) return null;
  return sketchReport(report, talk.parentId === null ? null : { id: talk.parentId, turn: talk.branchTurn ?? 0 });
}

async function inTime(c: Context<AppEnv>, screen: string, id: string): Promise<Answers> {
  const answers: Answers = {};
  const put: Put = async (address, answer) => {
    answers[address] = await answer;
  };
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  // What fails here is asked for again by the page, which says what is wrong.
  await Promise.race([late, gather(c, screen, id, put).catch(() => undefined)]);
  return { ...answers };
}

async function gather(c: Context<AppEnv>, screen: string, id: string, put: Put): Promise<void> {
  const session = await recognise(c.env.DB, tokenOf(c), Date.now());
  if (session === null) return;
  const { userId } = session;
  const address = `/api/rehearsals/${id}`;
  const db = c.env.DB;
  const talk = loadRehearsal(db, id, userId);
  const parts = [
    put(
      address,
      talk.then((loaded) => showRehearsal(loaded, settingsOf(c.env).actor)),
    ),
  ];
  if (screen === 'report') {
    parts.push(
      put(`${address}/report`, reportFor(c, id, userId)),
      put(`/api/rehearsals?parentId=${id}`, listOwnRehearsals(db, userId, { parentId: id })),
      talk.then(async ({ rehearsal }) => {
        if (rehearsal.parentId !== null) await put(`${address}/comparison`, compareBranch(db, id, userId));
      }),
    );
  }
  if (screen === 'prepare') {
    parts.push(
      talk.then(async ({ rehearsal: { personaId } }) => {
        await put(`/api/personas/${personaId}`, showPersona(db, personaId, userId));
      }),
      put(
        `${address}/reflection`,
        readReflection(db, id, userId).then(({ reflection }) => reflection),
      ),
    );
  }
  await Promise.allSettled(parts);
}
