/// <reference types="svelte" />
import type { Rehearsal as StoredRehearsal } from '../../../../worker/api/contract/rehearsal-answers.ts';
import type { SpokenTurn, TakenTurn } from '../../../../worker/api/contract/turn-answers.ts';
import * as api from '#lib/api/client.ts';
import { LIMITS } from '#lib/plan/limits.ts';
import { Arrival } from '#lib/talk/arrival.svelte.ts';
import { KeptWords, type UnsentTurn } from '#lib/talk/kept-words.ts';
import { Patience, type Waiting } from '#lib/talk/patience.svelte.ts';
import { mayPass, troubleSentence } from '#lib/talk/trouble.ts';

/** A database may stall for a minute and a half; the words are let through all the same. */
const GIVE_UP_AFTER = 100_000;
const TRY_AGAIN_AFTER = [4_000, 8_000, 15_000, 30_000];
const RESENDS = 2;

export type TalkApi = Pick<typeof api, 'rehearsal' | 'takeTurn' | 'closeRehearsal' | 'chooseVoice'>;

interface Surroundings {
  storage: Storage | null;
  api?: TalkApi;
  /** False where motion is to be reduced: replies are simply there. */
  isUnhurried?: () => boolean;
}

/** One talk as its page sees it. Whatever happens to the network, a word once typed stays in sight or is said. */
export class Rehearsal {
  stored: StoredRehearsal = $state.raw() as StoredRehearsal;
  /** What stands in the way of the words on their way; they can be said again. */
  trouble: string | null = $state(null);
  /** The model failed, and the seeker says how to go on: with it, or with the built-in voice. */
  choice: string | null = $state(null);
  /** What the seeker should know, and nothing can be done about. */
  notice: string | null = $state(null);
  /** Words that came too late: the talk was over. */
  unsaid: string | null = $state(null);
  isKeeping = $state(true);
  /** The server knows no such talk any more; the words typed here are all that is left of it. */
  isGone = $state(false);
  readonly arrival: Arrival;

  #draft = $state('');
  /** Said, and not among the stored turns yet. */
  #pending: UnsentTurn | null = $state.raw(null);
  /** Answered, but the reply is still coming onto the page. */
  #arriving: TakenTurn | null = $state.raw(null);
  #kept: KeptWords;
  #api: TalkApi;
  #patience = new Patience();
  #again: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #resends = 0;
  #isLeft = false;

  constructor(stored: StoredRehearsal, { storage, api: ownApi = api, isUnhurried = () => true }: Surroundings) {
    this.stored = stored;
    this.#api = ownApi;
    this.#kept = new KeptWords(stored.id, storage);
    this.#draft = this.#kept.draft;
    this.isKeeping = this.#kept.isKeeping;
    this.arrival = new Arrival(isUnhurried);
  }

  get waiting(): Waiting {
    return this.#patience.waiting;
  }

  get draft(): string {
    return this.#draft;
  }

  set draft(text: string) {
    this.#draft = text;
    this.#kept.keepDraft(text);
    this.isKeeping = this.#kept.isKeeping;
  }

  /** The turns as they stand, the words on their way included; the reply being read out is in `arrival`. */
  get turns(): SpokenTurn[] {
    const pending = this.#pending;
    if (!pending || this.#has(pending.id)) return this.stored.turns;
    const { id, text } = pending;
    const turn = { id, text, number: this.#lastNumber + 1, speaker: 'seeker', state: 'answering', answerBy: null };
    return [...this.stored.turns, turn as SpokenTurn];
  }

  get isOver(): boolean {
    return this.stored.phase === 'ended' || this.stored.closedAt !== null;
  }

  /** The composer waits: something was said that has no reply yet. */
  get isBusy(): boolean {
    return this.#onItsWay !== null;
  }

  get charactersOver(): number {
    return Math.max(0, this.#draft.trim().length - LIMITS.turn);
  }

  get isReady(): boolean {
    return !this.isBusy && !this.isOver && this.#draft.trim() !== '' && this.charactersOver === 0;
  }

  /** Picks up what a reload, a closed tab or a dead network left behind. */
  async open(): Promise<void> {
    this.#acknowledge();
    if (this.#unanswered) await this.#follow();
    const [first, ...others] = this.#isLeft || this.isBusy ? [] : this.#kept.unsent;
    for (const turn of others) this.#putBack(turn, null);
    if (!first) return;
    if (this.isOver) return this.#keepUnsaid(first);
    if (first.after === this.#lastNumber) return this.#deliver(first);
    this.#putBack(first, 'What you were about to say is back below: the talk went on in another tab.');
  }

  /** The page is gone; what it was waiting for is picked up by `open` the next time. */
  leave(): void {
    this.#isLeft = true;
    clearTimeout(this.#again);
    this.#patience.stop();
    this.keep();
  }

  /** Another tab may have forgotten the line that still stands in this one. */
  keep(): void {
    if (this.#draft.trim()) this.#kept.keepDraft(this.#draft);
  }

  async say(): Promise<void> {
    if (!this.isReady) return;
    this.#seatReply();
    const turn = { id: api.newId(), text: this.#draft.trim(), after: this.#lastNumber };
    this.#kept.keepTurn(turn);
    this.#kept.dropDraft(this.#draft);
    this.#draft = '';
    this.notice = null;
    this.#resends = 0;
    await this.#deliver(turn);
  }

  /** The same words with the same id: however often it is asked for, they are said once. */
  async sayAgain(): Promise<void> {
    const turn = this.#onItsWay;
    if (turn && this.waiting === 'idle') await this.#deliver(turn);
  }

  /** Another speaks for the informant from here on; words that wait for a reply are answered in that voice. */
  async speakWith(by: 'model' | 'built_in'): Promise<void> {
    try {
      const voice = await this.#api.chooseVoice(this.stored.id, by);
      this.stored = { ...this.stored, voice };
    } catch (problem) {
      this.notice = problem instanceof api.ProblemError ? problem.message : null;
      return;
    }
    if (this.choice !== null) await this.sayAgain();
  }

  /** The rest of a reply that broke off. */
  async hearRest(): Promise<void> {
    const cut = this.stored.turns.at(-1);
    const asked = this.stored.turns.at(-2);
    if (this.isBusy || this.isOver || !cut?.voice?.cutShort || !asked?.id) return;
    this.stored = { ...this.stored, turns: this.#turnsBefore(cut.number) };
    await this.#deliver({ id: asked.id, text: asked.text, after: asked.number - 1, goOn: true });
  }

  /** Puts a planned question where it can be changed before it is said. */
  propose(text: string): void {
    const before = this.#draft.trimEnd();
    this.draft = before ? `${before} ${text}` : text;
  }

  /** Another tab may have gone on. */
  async refresh(): Promise<void> {
    if (this.#pending || this.waiting !== 'idle') return;
    await this.#load();
    if (this.#unanswered) await this.#follow();
  }

  async end(): Promise<void> {
    this.#seatReply();
    try {
      this.stored = await this.#api.closeRehearsal(this.stored.id);
    } catch (problem) {
      this.isGone = problem instanceof api.ProblemError && problem.code === 'not_found';
      throw problem;
    }
    this.#acknowledge();
  }

  get #lastNumber(): number {
    return this.stored.turns.at(-1)?.number ?? 0;
  }

  get #unanswered(): SpokenTurn | null {
    const last = this.stored.turns.at(-1);
    return last?.state === 'answering' ? last : null;
  }

  get #onItsWay(): UnsentTurn | null {
    if (this.#pending) return this.#pending;
    const turn = this.#unanswered;
    return turn?.id ? { id: turn.id, text: turn.text, after: turn.number - 1 } : null;
  }

  #has(id: string): boolean {
    return this.stored.turns.some((turn) => turn.id === id);
  }

  async #deliver(turn: UnsentTurn): Promise<void> {
    clearTimeout(this.#again);
    this.#pending = turn;
    this.trouble = null;
    this.choice = null;
    this.arrival.clear();
    this.#patience.start();
    try {
      const signal = AbortSignal.timeout(GIVE_UP_AFTER);
      for await (const { event, data } of this.#api.takeTurn(this.stored.id, turn, { signal })) {
        if (event === 'reply') this.arrival.add(data.text);
        if (event === 'retract') this.arrival.clear();
        if (event === 'done') return await this.#receive(data);
      }
    } catch (problem) {
      await this.#recover(turn, problem);
    }
  }

  async #receive(taken: TakenTurn): Promise<void> {
    this.#kept.dropTurn(taken.turn.id ?? '');
    this.#patience.stop();
    this.#failures = 0;
    this.stored = { ...this.stored, turns: [...this.#turnsBefore(taken.turn.number), taken.turn] };
    this.#pending = null;
    this.#arriving = taken;
    await this.arrival.allSeen();
    if (this.#arriving === taken) this.#seatReply();
    // The built-in voice may have the talk from here on: who speaks is the server's to say.
    if (taken.reply.voice?.by === 'built_in' && !this.#pending) await this.#load();
  }

  /** The reply takes its place in the transcript, and the clock moves on. */
  #seatReply(): void {
    const taken = this.#arriving;
    if (!taken) return;
    const { reply, clock, phase, asked } = taken;
    this.#arriving = null;
    this.stored = { ...this.stored, turns: [...this.#turnsBefore(reply.number), reply], clock, phase, asked };
    this.arrival.clear();
  }

  #turnsBefore(number: number): SpokenTurn[] {
    return this.stored.turns.filter((turn) => turn.number < number);
  }

  async #recover(turn: UnsentTurn, problem: unknown): Promise<void> {
    if (this.#isLeft) return;
    const known = problem instanceof api.ProblemError ? problem : UNFORESEEN;
    const { code, message } = known;
    if (code === 'model_unavailable') return this.#letChoose(turn, message);
    const isLoaded = await this.#load();
    const unanswered = this.#unanswered;
    if (this.#has(turn.id)) return unanswered?.id === turn.id ? this.#follow() : this.#settle();
    if (code === 'rehearsal_closed' || (isLoaded && this.isOver)) return this.#keepUnsaid(turn);
    if (isLoaded && (code === 'behind' || unanswered)) {
      this.#putBack(turn, 'The talk went on in another tab; it is all here now. Your words are back below.');
      return unanswered ? this.#follow() : undefined;
    }
    if (mayPass(known)) return this.#keepTrying(code);
    this.isGone = code === 'not_found';
    this.#putBack(turn, this.isGone ? null : message);
  }

  /** The words are stored and wait; where a reply stands already, it is shown again as far as it came. */
  async #letChoose(turn: UnsentTurn, sentence: string): Promise<void> {
    if (turn.goOn) {
      await this.#load();
      this.#settle();
      this.notice = sentence;
      return;
    }
    this.#patience.stop();
    this.arrival.clear();
    this.choice = sentence;
  }

  /** Somebody's words are being answered: asks until they are, and says them again once the deadline is past. */
  async #follow(): Promise<void> {
    this.#patience.start();
    for (let wait = 700; this.#unanswered && !this.#isLeft; wait = Math.min(wait * 1.4, 4_000)) {
      await pause(wait);
      if (this.#isLeft) return;
      await this.#load();
      const turn = this.#unanswered;
      if (!turn?.id || !isPast(turn.answerBy)) continue;
      if (this.#resends++ >= RESENDS) return this.#keepTrying('given_up');
      return this.#deliver({ id: turn.id, text: turn.text, after: turn.number - 1 });
    }
    this.#settle();
  }

  #settle(): void {
    this.#patience.stop();
    this.#pending = null;
    this.#failures = 0;
    this.trouble = null;
    this.choice = null;
    this.arrival.clear();
  }

  #keepTrying(code: string): void {
    this.#patience.stop();
    this.arrival.clear();
    this.trouble = troubleSentence(code, this.stored.persona.firstName);
    if (code === 'given_up') return;
    const wait = TRY_AGAIN_AFTER[Math.min(this.#failures++, TRY_AGAIN_AFTER.length - 1)];
    this.#again = setTimeout(() => void this.sayAgain(), wait);
  }

  #putBack(turn: UnsentTurn, notice: string | null): void {
    this.draft = this.#draft.trim() ? `${turn.text}\n\n${this.#draft}` : turn.text;
    this.#kept.dropTurn(turn.id);
    this.#settle();
    this.notice = notice;
  }

  #keepUnsaid(turn: UnsentTurn): void {
    this.unsaid = turn.text;
    this.#kept.dropTurn(turn.id);
    this.#settle();
  }

  async #load(): Promise<boolean> {
    try {
      const fresh = await this.#api.rehearsal(this.stored.id);
      this.#seatReply();
      if (fresh.turns.length >= this.stored.turns.length || fresh.closedAt) this.stored = fresh;
      this.#acknowledge();
      return true;
    } catch {
      return false;
    }
  }

  /** Drops from the browser what the server has answered. */
  #acknowledge(): void {
    for (const { id } of this.#kept.unsent) if (this.#has(id)) this.#kept.dropTurn(id);
  }
}

const UNFORESEEN = { code: 'unforeseen', passes: true, message: '' };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Without a deadline nothing is being answered any more. */
function isPast(answerBy: string | null): boolean {
  return answerBy === null || Date.parse(answerBy) < Date.now();
}
