import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Effect } from '../../worker/informant/meeting.ts';
import { read } from '../../worker/language/index.ts';
import { selectCorrected } from '../../worker/rehearsal/load-corrected.ts';
import { selectLending } from '../../worker/store/correction.ts';
import { selectHints } from '../../worker/store/hint.ts';
import { insertIdentity, type Login } from '../../worker/store/identity.ts';
import { selectKnown } from '../../worker/store/known-informant.ts';
import { insertRehearsal, selectRehearsalFor } from '../../worker/store/rehearsal.ts';
import { selectReport } from '../../worker/store/report.ts';
import { insertSeekerTurn, selectTurnsFor, storeReply, takeOverTurn } from '../../worker/store/turn.ts';
import { root, startWorker, type Server } from './server.ts';
import type { Sent } from './trips-worker.ts';

/** Hands out statements as they would be made, for a Worker that makes them without the product around them. */
const recorder = {
  prepare: (sql: string) => ({ sql, values: [], bind: (...values: Sent['values']) => ({ sql, values }) }),
} as unknown as D1Database;

const TOKEN_HASH = 'a'.repeat(64);
/** Who it is. */
const FOUND = recorder.prepare('select user_id, renewed_at from session where token_hash = ?1').bind(TOKEN_HASH);

const REPLY = 'I came to it by the stage door, and stayed because somebody had to read what came in by post. '.repeat(
  3,
);

/** The product's round trips to D1, by a Worker that does nothing else, on a database of its own. */
export class Trips {
  readonly server: Server;
  readonly #userId = randomUUID();
  #id = randomUUID();
  #turns = 0;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start(): Promise<Trips> {
    const trips = new Trips(await startWorker(path.join(root, 'tests/bench/trips.toml')));
    const now = Date.now();
    const identity = { userId: trips.#userId, tokenHash: TOKEN_HASH, now, expiresAt: now + 31_536_000_000 };
    await trips.#make([insertIdentity(recorder, identity, null)]);
    return trips;
  }

  get #login(): Login {
    return { tokenHash: TOKEN_HASH, now: Date.now() };
  }

  async begin(): Promise<void> {
    this.#id = randomUUID();
    this.#turns = 0;
    const [now, plan] = [
      Date.now(),
      { goal: '', research: '', introduction: '', questions: [], closingRequest: '', outreach: '' },
    ];
    const rehearsal = {
      ...{ id: this.#id, userId: this.#userId, personaId: 'ruth-adeyemi', personaHash: '0123456789ab', standIn: null },
      ...({ minutes: 30, practice: null, setting: 'video', temperament: 'warm', pace: 'condensed', seed: 1 } as const),
      ...{
        model: 'embedded',
        promptsVersion: '0123456789ab',
        plan,
        planVersion: 0,
        notes: '',
        note: '',
        selfRating: null,
      },
      ...{
        parentId: null,
        branchTurn: null,
        createdAt: now,
        updatedAt: now,
        closedAt: null,
        focus: null,
        earlier: null,
      },
    };
    await this.#make([[insertRehearsal(recorder, rehearsal)]]);
  }

  /** What a turn reads and writes, in as many round trips. */
  turn(text: string): Promise<void> {
    const number = this.#turns + 1;
    this.#turns += 2;
    const login = this.#login;
    const [rehearsalId, userId, now] = [this.#id, this.#userId, login.now];
    const asking = { ...login, rehearsalId, clientId: randomUUID(), text, after: null, answerBy: now + 30_000 };
    const answered = { rehearsalId, userId, number, reply: REPLY, effect: effectOf(number), voice: null, now };
    return this.#make([
      [
        takeOverTurn(recorder, asking),
        insertSeekerTurn(recorder, asking),
        selectRehearsalFor(recorder, rehearsalId, login),
        selectTurnsFor(recorder, rehearsalId, login),
      ],
      storeReply(recorder, { ...answered, reading: read(text, { earlier: [], profile: '' }) }),
    ]);
  }

  /** What a look at a talk reads. */
  look(): Promise<void> {
    return this.#make([[FOUND], selectCorrected(recorder, this.#id, this.#userId).slice(0, 2)]);
  }

  /** What a report reads, and where it is counted writes. */
  report(body: string | null): Promise<void> {
    const [id, userId] = [this.#id, this.#userId];
    const store = recorder
      .prepare(
        `insert into report (rehearsal_id, fingerprint, body, counted_at) values (?1, ?2, ?3, ?4)
         on conflict (rehearsal_id) do update set fingerprint = excluded.fingerprint, body = excluded.body`,
      )
      .bind(id, randomUUID(), body, Date.now());
    return this.#make([
      [FOUND],
      [
        ...selectCorrected(recorder, id, userId),
        selectReport(recorder, id, userId),
        selectKnown(recorder, userId),
        selectLending(recorder, userId),
        selectHints(recorder, id, userId),
      ],
      ...(body === null ? [] : [[store]]),
    ]);
  }

  async #make(trips: D1PreparedStatement[][]): Promise<void> {
    const response = await fetch(this.server.url, { method: 'POST', body: JSON.stringify(trips) });
    if (!response.ok) throw new Error(await response.text());
    await response.text();
  }
}

/** As long as what most exchanges leave. */
function effectOf(turn: number): Effect {
  const words = REPLY.slice(0, 200);
  const released = { id: 'how-she-came', topic: 'path', tier: 'story', words, how: 'elicited', turn } as const;
  return {
    ...{ turn, acts: ['answer', 'cue'], topics: ['path'], released: [released] },
    rapport: [{ by: 2, reason: 'followed_up' }],
    ...{ cueGiven: null, cuePickedUp: null, used: ['fact:how-she-came', 'cue:the-button'], learnt: [] },
    ...{ ajar: ['script-reports', 'the-plumber'], minutes: 1.208, phase: 'body' },
  };
}
