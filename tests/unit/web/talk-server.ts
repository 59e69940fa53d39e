import type { Rehearsal } from '../../../worker/api/contract/rehearsal-answers.ts';
import type { SpokenTurn, TakenTurn, TurnEvent } from '../../../worker/api/contract/turn-answers.ts';
import { ProblemError } from '../../../web/src/lib/api/problem.ts';

/**
 * What befalls one request: `lost_request` never arrives, `lost_answer` is done but nobody hears of it, `cut` breaks
 * off in mid-reply while the server finishes it, `dropped` breaks off and is never finished.
 */
export type Fault = 'none' | 'lost_request' | 'lost_answer' | 'cut' | 'dropped' | 'stalled' | 'down';

interface Said {
  id: string;
  text: string;
  after?: number | undefined;
}

const unreachable = () => new ProblemError({ code: 'unreachable', status: 0, detail: 'It could not be reached.' });
const conflict = (code: string) => new ProblemError({ code, status: 409, detail: `It is ${code}.` });

/** The rules of a turn as DESIGN has them, in memory: one id is one turn, and what is stored stays stored. */
export class TalkServer {
  turns: SpokenTurn[] = [];
  closedAt: string | null = null;
  phase: Rehearsal['phase'] = 'opening';
  /** One for each coming request to say something; none left means none. */
  faults: Fault[] = [];
  isUnreachable = false;
  /** Takes what is said, and cannot be asked how the talk stands. */
  isMute = false;
  requests: Said[] = [];
  speaker: 'model' | 'built_in' = 'built_in';
  /** From the next reply on the built-in voice has the talk. */
  isUsedUp = false;

  rehearsal = async (): Promise<Rehearsal> => {
    if (this.isUnreachable || this.isMute) throw unreachable();
    return this.snapshot();
  };

  chooseVoice = async (_id: string, by: 'model' | 'built_in') => ({ by, hasModel: true, goesTo: null });

  closeRehearsal = async (): Promise<Rehearsal> => {
    this.closedAt = '2026-11-22T12:00:00Z';
    return this.snapshot();
  };

  snapshot(): Rehearsal {
    const { closedAt, phase } = this;
    return {
      id: 'talk-one-',
      persona: { id: 'ruth', name: 'Ruth Adeyemi', firstName: 'Ruth' },
      voice: { by: this.speaker, hasModel: this.speaker === 'model', goesTo: null },
      turns: structuredClone(this.turns),
      clock: this.#clock,
      asked: [],
      phase,
      closedAt,
    } as unknown as Rehearsal;
  }

  takeTurn = async function* (this: TalkServer, _id: string, said: Said): AsyncGenerator<TurnEvent> {
    this.requests.push(said);
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'lost_request' || this.isUnreachable) throw unreachable();
    if (fault === 'down') throw new ProblemError({ code: 'internal', status: 503, detail: 'It is down.' });
    if (fault === 'stalled') await new Promise((resolve) => setTimeout(resolve, 90_000));
    const turn = this.#store(said);
    if (fault === 'dropped') throw unreachable();
    if (fault === 'cut') {
      setTimeout(() => this.#answer(turn), 2_000);
      yield { event: 'reply', data: { text: 'One moment, ' } };
      throw unreachable();
    }
    const taken = this.#answer(turn);
    if (fault === 'lost_answer') throw unreachable();
    for (const text of taken.reply.text.match(/[^.]+\. ?/g) ?? []) yield { event: 'reply', data: { text } };
    yield { event: 'done', data: taken };
  }.bind(this);

  /** Somebody says something from another tab. */
  sayElsewhere(text: string): void {
    this.#answer(this.#store({ id: `elsewhere-${this.turns.length}`, text }));
  }

  /** Somebody's words stay unanswered for a while. */
  beginElsewhere(text: string, seconds: number): void {
    const turn = this.#store({ id: `elsewhere-${this.turns.length}`, text });
    setTimeout(() => this.#answer(turn), seconds * 1000);
  }

  get #clock() {
    return { minutes: this.turns.length, of: 20 };
  }

  #store(said: Said): SpokenTurn {
    const known = this.turns.find((turn) => turn.id === said.id);
    const last = this.turns.at(-1);
    if (known?.state === 'answering' && Date.parse(known.answerBy ?? '') > Date.now()) throw conflict('being_answered');
    if (known) return known;
    if (this.closedAt) throw conflict('rehearsal_closed');
    if (said.after !== undefined && said.after !== (last?.number ?? 0)) throw conflict('behind');
    if (last?.state === 'answering') throw conflict('unanswered');
    const answerBy = new Date(Date.now() + 25_000).toISOString();
    const number = (last?.number ?? 0) + 1;
    const turn: SpokenTurn = {
      number,
      speaker: 'seeker',
      text: said.text,
      id: said.id,
      state: 'answering',
      answerBy,
      voice: null,
    };
    this.turns = [...this.turns, turn];
    return turn;
  }

  #answer({ number }: SpokenTurn): TakenTurn {
    const turn = this.turns[number - 1]!;
    if (turn.state === 'answering') {
      const done: SpokenTurn = { ...turn, state: 'done', answerBy: null, voice: null };
      const text = `That is one. That answers ${number}.`;
      const reply: SpokenTurn = {
        number: number + 1,
        speaker: 'informant',
        text,
        id: null,
        state: 'done',
        answerBy: null,
        voice: this.isUsedUp ? { by: 'built_in', cutShort: false, notice: 'Built-in voice from here.' } : null,
      };
      if (this.isUsedUp) this.speaker = 'built_in';
      this.turns = [...this.turns.slice(0, number - 1), done, reply];
      this.phase = 'body';
    }
    const [seeker, reply] = structuredClone(this.turns.slice(number - 1, number + 1)) as [SpokenTurn, SpokenTurn];
    return { turn: seeker, reply, clock: this.#clock, phase: this.phase, asked: [] };
  }
}

/** A browser's store, in memory; `isFull` refuses every word. */
export class MemoryStorage {
  isFull = false;
  readonly #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
  clear(): void {
    this.#items.clear();
  }
}
