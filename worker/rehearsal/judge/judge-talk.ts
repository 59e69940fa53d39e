import type { D1Database } from '@cloudflare/workers-types';
import type { JudgingEvent, Judgements } from '../../api/contract/judgement.ts';
import { AppError } from '../../errors.ts';
import { askObject, type ObjectAnswer } from '../../model/ask-object.ts';
import { fault, type FaultName } from '../../model/fault.ts';
import type { LanguageModel } from '../../model/language-model.ts';
import type { Limits } from '../../model/limits.ts';
import { costOf, type TokenPrice } from '../../model/price.ts';
import { NO_USE, sumOf } from '../../model/usage.ts';
import { holdingUp, JudgeAnswer } from '../../scoring/judge/judgement.ts';
import {
  claimJudgements,
  selectJudgements,
  storeJudgement,
  toJudgement,
  type JudgementRow,
  type StoredJudgement,
} from '../../store/judgement.ts';
import { selectReport, type ReportRow } from '../../store/report.ts';
import { selectCorrected, toCorrected } from '../load-corrected.ts';
import { estimated, type Meter } from '../meter.ts';
import { countedReport } from '../read-report.ts';
import { inParallel } from './in-parallel.ts';
import { judgeInstruction, questionsOf, type JudgeQuestion } from './questions.ts';
import { showJudgement } from './show-judgements.ts';

/** A model that may judge. */
export interface Judge {
  /** Provider and name. */
  id: string;
  /** The host to which words go; null where they stay. */
  goesTo: string | null;
  load(): LanguageModel;
  meter: Meter;
  price: TokenPrice;
  limits?: Partial<Pick<Limits, 'wholeMs' | 'retryWithinMs'>>;
}

export interface OwnTalk {
  rehearsalId: string;
  userId: string;
}

/** A Worker may have six connections open at once; one is left for the database. */
const AT_ONCE = 5;
/** Room for thinking aloud; the object itself is a fifth of it. */
const MOST_TOKENS = 1_500;
/** Two rounds of calls of half a minute, and a little. */
const ASKING_MS = 65_000;

const NOBODY: Judgements = { model: null, goesTo: null, notAsked: null, items: [] };

/** What a model said of this talk so far; without a judge nothing, and nothing is asked. Throws `not_found`, `rehearsal_open`. */
export async function readJudgements(
  db: D1Database,
  own: OwnTalk,
  judge: Judge | null,
  now: number,
): Promise<Judgements> {
  if (judge === null) return NOBODY;
  const { questions, notAsked, stored } = await load(db, own, judge);
  return answer(judge, notAsked, questions, stored, now);
}

/**
 * Asks a model about every criterion that it has not judged yet, or about all of them `again`; each remark comes when
 * it is there, and is stored before. What is cut short goes on with the next call. Throws `not_found`,
 * `rehearsal_open`, `model_unavailable` before the first event.
 */
export async function judgeTalk(
  db: D1Database,
  own: OwnTalk,
  wish: { judge: Judge | null; again: boolean; now: () => number },
): Promise<AsyncGenerator<JudgingEvent>> {
  const { judge, again, now } = wish;
  if (judge === null) throw new AppError('model_unavailable', 'No language model is set up here to read talks.');
  const { questions, notAsked, stored } = await load(db, own, judge);
  const { id, version } = judgeInstruction();
  const claim = {
    ...{ ...own, again, model: judge.id, instruction: `${id} ${version}` },
    asked: questions.map(({ criterion, fingerprint }) => ({ criterion: criterion.id, fingerprint })),
    ...{ now: now(), answerBy: now() + ASKING_MS },
  };
  const claimed = questions.length === 0 ? [] : (await claimJudgements(db, claim).all<{ criterion: string }>()).results;
  const ours = questions.filter(({ criterion }) => claimed.some((row) => row.criterion === criterion.id));
  return asking(db, own, { judge, now, notAsked, questions, ours, stored });
}

interface Asking {
  judge: Judge;
  now: () => number;
  notAsked: string | null;
  questions: JudgeQuestion[];
  /** Those that are asked now. */
  ours: JudgeQuestion[];
  stored: Map<string, StoredJudgement>;
}

async function* asking(db: D1Database, own: OwnTalk, context: Asking): AsyncGenerator<JudgingEvent> {
  const { judge, now, notAsked, questions, ours } = context;
  const stored = new Map(context.stored);
  const there = questions.filter((question) => !ours.includes(question));
  for (const question of there) {
    yield { event: 'judgement', data: showJudgement(question, stored.get(question.criterion.id), now()) };
  }
  for await (const { question, made } of answers(judge, ours)) {
    const { id: criterion } = question.criterion;
    const { fingerprint } = question;
    const kept = keptOf(question, made);
    const usage = made.usage;
    await storeJudgement(db, {
      ...{ ...kept, rehearsalId: own.rehearsalId, criterion, fingerprint, usage, now: now() },
      costMicros: costOf(usage, judge.price),
    }).run();
    const state = kept.judgement ? 'judged' : 'failed';
    const row = { criterion, fingerprint, state, answerBy: null, model: judge.id, ...kept } as const;
    stored.set(criterion, row);
    yield { event: 'judgement', data: showJudgement(question, row, now()) };
  }
  const due = judge.meter.due();
  if (due.length > 0) await db.batch(due);
  yield { event: 'done', data: answer(judge, notAsked, questions, stored, now()) };
}

type Made = ObjectAnswer<JudgeAnswer>;

function keptOf({ asked, talk }: JudgeQuestion, made: Made) {
  return made.ok
    ? { judgement: holdingUp(made.value, asked, talk), fault: null }
    : { judgement: null, fault: made.fault.name };
}

/** With these every other question would end the same way. */
const HOPELESS: ReadonlySet<FaultName> = new Set([
  ...(['key_refused', 'no_credit', 'not_found', 'not_accepted', 'no_model', 'over_budget'] as const),
]);

/** Reserved for all questions before the first, settled with what they used after the last. */
async function* answers(
  judge: Judge,
  questions: readonly JudgeQuestion[],
): AsyncGenerator<{
  question: JudgeQuestion;
  made: Made;
}> {
  if (questions.length === 0) return;
  const messages = questions.flatMap(messagesOf);
  let hopeless = await judge.meter.before(messages, MOST_TOKENS * questions.length);
  let used: ReturnType<typeof sumOf> = NO_USE;
  const ask = async (question: JudgeQuestion) => {
    const made: Made = hopeless
      ? { ok: false, fault: hopeless, usage: NO_USE, model: judge.id }
      : await askOne(judge, question);
    if (!made.ok && HOPELESS.has(made.fault.name)) hopeless = fault(made.fault.name);
    used = sumOf(used, made.usage ?? assumed(question, made));
    return { question, made };
  };
  try {
    yield* inParallel(questions, ask, AT_ONCE);
  } finally {
    judge.meter.after(used, questions.length);
  }
}

function askOne(judge: Judge, { instructions, data }: JudgeQuestion): Promise<Made> {
  return askObject({
    ...{ model: judge.load(), instructions, data, schema: JudgeAnswer, name: 'decisions' },
    maxOutputTokens: MOST_TOKENS,
    ...(judge.limits && { limits: judge.limits }),
  });
}

/** Where the provider does not say: what was reserved for one question, and nothing where it refused at once. */
function assumed(question: JudgeQuestion, made: Made) {
  if (!made.ok && made.fault.name !== 'too_slow') return NO_USE;
  const inputTokens = estimated(messagesOf(question));
  return { inputTokens, outputTokens: MOST_TOKENS, total: inputTokens + MOST_TOKENS };
}

const messagesOf = ({ instructions, data }: JudgeQuestion) => [
  { role: 'system' as const, text: instructions },
  { role: 'user' as const, text: data },
];

async function load(db: D1Database, { rehearsalId, userId }: OwnTalk, judge: Judge) {
  const [rehearsals, turns, corrections, reports, judgements] = await db.batch([
    ...selectCorrected(db, rehearsalId, userId),
    selectReport(db, rehearsalId, userId),
    selectJudgements(db, rehearsalId, userId),
  ]);
  const loaded = toCorrected(rehearsals?.results, turns?.results, corrections?.results);
  const { report } = await countedReport(loaded, (reports?.results ?? []) as ReportRow[]);
  const rows = ((judgements?.results ?? []) as JudgementRow[]).map(toJudgement);
  const stored = new Map(rows.map((row) => [row.criterion, row]));
  return { ...(await questionsOf(loaded, report, judge.id)), stored };
}

function answer(
  judge: Judge,
  notAsked: string | null,
  questions: readonly JudgeQuestion[],
  stored: ReadonlyMap<string, StoredJudgement>,
  now: number,
): Judgements {
  const items = questions.map((question) => showJudgement(question, stored.get(question.criterion.id), now));
  return { model: judge.id, goesTo: judge.goesTo, notAsked, items };
}
