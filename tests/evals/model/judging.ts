import { readFileSync } from 'node:fs';
import path from 'node:path';
import { profileText } from '../../../worker/informant/index.ts';
import { askObject } from '../../../worker/model/ask-object.ts';
import type { LanguageModel } from '../../../worker/model/language-model.ts';
import { prompts } from '../../../worker/prompts.ts';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { AskedDecision } from '../../../worker/scoring/judge/judge-words.ts';
import { judgeQuestion, judgedTalk, quotableFor } from '../../../worker/scoring/judge/judged-talk.ts';
import { judgeable } from '../../../worker/scoring/judge/judgeable.ts';
import { holdingUp, JudgeAnswer, judgedLevel, type Judgement } from '../../../worker/scoring/judge/judgement.ts';
import type { ScoringInput } from '../../../worker/scoring/report.ts';
import { mean } from '../figures.ts';
import { rubric } from '../scoring/scored.ts';
import type { Grid } from '../table.ts';
import type { HeldWithModel } from './hold-model-meeting.ts';

/** Rows of a labelled set that are put to the judge. */
const LABELLED = 24;

/** How a model judges: against what was counted, against labelled turns, and against itself when it is asked again. */
export async function judgeGrid(model: LanguageModel, held: readonly HeldWithModel[], repeats: number): Promise<Grid> {
  const asked = await Promise.all(held.map((one) => judgeTalk(model, inputOf(one), repeats)));
  const all = asked.flat();
  const answered = all.flatMap(({ counted, answers }) => answers.flatMap((one) => (one ? [{ counted, one }] : [])));
  const made = answered.flatMap(({ one }) => one.decisions);
  const dropped = answered.reduce((sum, { one }) => sum + one.dropped, 0);
  const gap = answered.map(({ counted, one }) => impliedLevel(one) - counted);
  const moved = answered.filter(({ counted, one }) => judgedLevel(counted, one) !== counted).length;
  const spread = all.flatMap(({ answers }) => spreadOf(answers.filter((one) => one !== null)));
  const { right, of } = await labelled(model);
  return {
    title: 'The judge',
    note:
      `${held.length} of the talks, each criterion ${repeats} times. The level it would give by itself is one and a step for each decision that holds; what is shown is at most one from the counted. ` +
      'Labelled turns are follow-ups and their opposites of tests/evals/sets, one to a talk of two lines. Spread is the share of decisions on which repetitions differ.',
    columns: ['measure', 'value'],
    rows: [
      ['answers that were objects', share(answered.length, all.length * repeats)],
      ['decisions on words of the seeker', share(made.length, made.length + dropped)],
      ['its own level is the counted one', share(gap.filter((by) => by === 0).length, gap.length)],
      ['its own level is at most one away', share(gap.filter((by) => Math.abs(by) <= 1).length, gap.length)],
      ['its own level above the counted, in levels', mean(gap).toFixed(2)],
      ['levels shown differently', share(moved, answered.length)],
      ['labelled follow-ups told apart', share(right, of)],
      ['repeat spread', share(spread.filter(Boolean).length, spread.length)],
    ],
  };
}

const share = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} % of ${of}`);
const impliedLevel = ({ decisions }: Judgement) => 1 + decisions.filter(({ holds }) => holds).length;

function inputOf({ persona, turns, readings, minutes, seeker }: HeldWithModel): ScoringInput {
  return {
    ...{ turns, readings, plan: seeker.plan, profile: profileText(persona), note: null, minutes: Math.round(minutes) },
    ...{ ended: true, selfRating: null, meeting: null },
  };
}

async function judgeTalk(model: LanguageModel, input: ScoringInput, repeats: number) {
  const talk = judgedTalk(input, rubric.measures, []);
  const judged = [];
  for (const criterion of judgeable(scoreRehearsal(input, rubric))) {
    const asked = prompts.judge.criteria[criterion.id] ?? [];
    const data = judgeQuestion(criterion.id, asked, talk);
    const times = Array.from({ length: repeats }, () => ask(model, data));
    const answers = (await Promise.all(times)).map(
      (made) => made && holdingUp(made, asked, quotableFor(criterion.id, talk)),
    );
    judged.push({ counted: criterion.level, answers });
  }
  return judged;
}

async function ask(model: LanguageModel, data: string): Promise<JudgeAnswer | null> {
  const instructions = prompts.instructions.judge?.text ?? '';
  const made = await askObject({
    model,
    instructions,
    data,
    schema: JudgeAnswer,
    name: 'decisions',
    maxOutputTokens: 1_500,
  });
  return made.ok ? made.value : null;
}

/** For each decision, whether the repetitions differ on it. */
function spreadOf(answers: readonly Judgement[]): boolean[] {
  const ids = [...new Set(answers.flatMap(({ decisions }) => decisions.map(({ id }) => id)))];
  return ids.map((id) => {
    const said = answers.flatMap(({ decisions }) => decisions.filter((one) => one.id === id).map(({ holds }) => holds));
    return new Set(said).size > 1;
  });
}

async function labelled(model: LanguageModel): Promise<{ right: number; of: number }> {
  const file = path.join(import.meta.dirname, '../sets/follow-ups.tsv');
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const step = Math.max(1, Math.floor(rows.length / LABELLED));
  const chosen = rows.filter((_, at) => at % step === 0).map((row) => row.split('\t'));
  const asked = (prompts.judge.criteria.depth ?? []) as AskedDecision[];
  let [right, of] = [0, 0];
  for (const [label, context = '', text = ''] of chosen) {
    const turns = [context, text].map((said, at) => ({
      number: at + 1,
      speaker: at === 0 ? ('informant' as const) : ('seeker' as const),
      text: said,
    }));
    const bare = { plan: null, profile: null, note: null, minutes: null, selfRating: null, meeting: null };
    const talk = judgedTalk({ turns, ended: false, ...bare }, rubric.measures, []);
    const answer = await ask(model, judgeQuestion('depth', asked, talk));
    const follows = answer?.decisions.find(({ id }) => id === 'follows_once')?.holds;
    if (follows === undefined) continue;
    of++;
    if (follows === (label === '1')) right++;
  }
  return { right, of };
}
