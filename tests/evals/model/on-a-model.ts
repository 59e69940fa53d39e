import { parseArgs } from 'node:util';
import { profileText } from '../../../worker/informant/index.ts';
import { costOf, readTokenPrice } from '../../../worker/model/price.ts';
import { languageModelOf } from '../../../worker/model/language-model.ts';
import { modelId, readModelSettings } from '../../../worker/model/settings.ts';
import { NO_USE, type TokenUsage } from '../../../worker/model/usage.ts';
import { plainWords } from '../../../worker/language/index.ts';
import { prompts } from '../../../worker/prompts.ts';
import type { ModelVoice } from '../../../worker/rehearsal/speak-reply.ts';
import { watchedBy } from '../../../worker/rehearsal/watch.ts';
import { termsOf } from '../consistency/all-meetings.ts';
import { mean } from '../figures.ts';
import { expert, KINDS } from '../seekers/all.ts';
import { markdown, type Grid } from '../table.ts';
import { holdModelMeeting, type HeldWithModel, type Spoke } from './hold-model-meeting.ts';
import { judgeGrid } from './judging.ts';
import { leaksIn } from './leaks.ts';

/** `npm run eval -- --model NAME`: the simulated seekers against a model of one's own; docs/models.md says how. */
export async function evaluateModel(): Promise<void> {
  const { values } = parseArgs({
    options: {
      model: { type: 'string' },
      judge: { type: 'string' },
      talks: { type: 'string', default: '12' },
      turns: { type: 'string', default: '30' },
      repeats: { type: 'string', default: '3' },
    },
    allowPositionals: true,
    strict: false,
  });
  const name = String(values.model);
  const variables = { ...process.env, MODEL: 'openai', OPENAI_MODEL: name };
  const { model: settings, advice } = readModelSettings('actor', variables);
  const { price, advice: ofPrice } = readTokenPrice('actor', variables);
  if (settings === null || ofPrice.length > 0) {
    process.stderr.write(`${[...advice, ...ofPrice].join(' ')}\n`);
    process.exitCode = 2;
    return;
  }
  const voice = voiceOf(modelId(settings), () => languageModelOf(settings, {}));
  const held = await allMeetings(voice, Number(values.talks));
  const long = await longMeeting(voice, Number(values.turns));
  const judging = { ...settings, name: String(values.judge ?? name) };
  const grids = [
    voiceGrid(held, (usage) => costOf(usage, price)),
    findingsGrid([...held, long]),
    driftGrid(long),
    await judgeGrid(languageModelOf(judging, {}), held.slice(0, 3), Number(values.repeats)),
  ];
  process.stdout.write(`# ${modelId(settings)}\n\n${grids.map(markdown).join('\n\n')}\n`);
}

function voiceOf(id: string, load: ModelVoice['load']): ModelVoice {
  const instruction = prompts.instructions.actor;
  if (!instruction) throw new Error('The instructions of the actor are missing.');
  return { id, load, instruction, watch: watchedBy(instruction) };
}

/** One meeting of each kind of seeker, the informants in turn. */
async function allMeetings(voice: ModelVoice, most: number): Promise<HeldWithModel[]> {
  const personas = Object.values(prompts.personas);
  const held: HeldWithModel[] = [];
  for (let at = 0; at < most; at++) {
    const [kind, persona] = [KINDS[at % KINDS.length], personas[at % personas.length]];
    if (!kind || !persona) break;
    const seeker = kind.arrive(profileText(persona), at + 1);
    held.push(await holdModelMeeting({ persona, seeker, voice, terms: termsOf(persona, at + 1), most: 40 }));
  }
  return held;
}

/** A talk that goes on, for what changes over it. */
async function longMeeting(voice: ModelVoice, turns: number): Promise<HeldWithModel> {
  const persona = prompts.personas['ruth-adeyemi'] ?? Object.values(prompts.personas)[0];
  if (!persona) throw new Error('There is nobody to talk with.');
  const seeker = expert.arrive(profileText(persona), 1);
  const terms = { ...termsOf(persona, 1), minutes: 4 * turns };
  return holdModelMeeting({ persona, seeker, voice, terms, most: turns });
}

const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const quantile = (values: readonly number[], at: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0;
const wordsIn = (text: string) => plainWords(text).length;
const byModel = ({ reply }: Spoke) => reply.voice?.by === 'model';

function voiceGrid(held: readonly HeldWithModel[], cost: (usage: TokenUsage) => number | null): Grid {
  const spoke = held.flatMap((one) => one.spoke);
  const own = spoke.filter(byModel);
  const first = spoke.flatMap(({ firstMs }) => (firstMs === null ? [] : [firstMs]));
  const usages = held.map((one) => one.spoke.map(({ reply }) => reply.voice?.usage ?? NO_USE));
  const each = (of: (usage: TokenUsage) => number) =>
    mean(usages.map((all) => all.reduce((sum, one) => sum + of(one), 0)));
  const costs = usages.map((all) => all.reduce((sum, one) => sum + (cost(one) ?? NaN), 0));
  const fault = (name: string) => spoke.filter(({ reply }) => reply.voice?.fault === name).length;
  return {
    title: 'The voice',
    note: `${held.length} talks of simulated seekers, ${spoke.length} replies. A leak is a run of six words of a fact that was not released. "Carried" are the words of substance that the reply had to say and said.`,
    columns: ['measure', 'value'],
    rows: [
      ['replies by the model', percent(own.length, spoke.length)],
      ['by the built-in voice, or nobody', percent(spoke.length - own.length, spoke.length)],
      ['cut short', percent(spoke.filter(({ reply }) => reply.voice?.cutShort).length, spoke.length)],
      ['refused', percent(fault('declined'), spoke.length)],
      ['out of its part twice', percent(fault('unfit'), spoke.length)],
      ['leaks', String(held.reduce((sum, one) => sum + leaksIn(one), 0))],
      ['carried', percent(mean(own.map(carried)), 1)],
      [
        'words a reply (of allowed)',
        `${mean(own.map(({ reply }) => wordsIn(reply.text))).toFixed(0)} (${mean(own.map(({ maxWords }) => maxWords)).toFixed(0)})`,
      ],
      [
        'longer than allowed',
        percent(own.filter(({ reply, maxWords }) => wordsIn(reply.text) > maxWords).length, own.length),
      ],
      ['first words, ms, p50 / p95', `${quantile(first, 0.5).toFixed(0)} / ${quantile(first, 0.95).toFixed(0)}`],
      [
        'whole reply, ms, p50 / p95',
        `${quantile(
          spoke.map(({ wholeMs }) => wholeMs),
          0.5,
        ).toFixed(0)} / ${quantile(
          spoke.map(({ wholeMs }) => wholeMs),
          0.95,
        ).toFixed(0)}`,
      ],
      [
        'tokens a rehearsal, in / out',
        `${each(({ inputTokens }) => inputTokens).toFixed(0)} / ${each(({ outputTokens }) => outputTokens).toFixed(0)}`,
      ],
      ['cost a rehearsal, US dollars', costs.some(Number.isNaN) ? 'set MODEL_PRICE' : (mean(costs) / 1e6).toFixed(4)],
    ],
  };
}

/** Rules of the watch: what was found in a first try, and what was still found in the second. */
function findingsGrid(held: readonly HeldWithModel[]): Grid {
  const spoke = held.flatMap((one) => one.spoke).filter(({ reply }) => reply.voice !== null);
  const found = spoke.map(({ reply }) => reply.voice?.found ?? []);
  const rules = [...new Set(found.flat())].sort();
  const count = (try_: number, rule: string) => found.filter((of) => of[try_] === rule).length;
  return {
    title: 'Breaks and contradictions',
    note: `What the watch found in ${spoke.length} replies before anybody read it. Names, figures and dates that were not given are contradictions with the persona or inventions.`,
    columns: ['rule', 'first try', 'second try'],
    rows:
      rules.length === 0
        ? [['none', '0', '0']]
        : rules.map((rule) => [rule, String(count(0, rule)), String(count(1, rule))]),
  };
}

function driftGrid({ spoke }: HeldWithModel): Grid {
  const third = Math.max(1, Math.ceil(spoke.length / 3));
  const parts = [spoke.slice(0, third), spoke.slice(third, 2 * third), spoke.slice(2 * third)].filter(
    (part) => part.length > 0,
  );
  return {
    title: `Drift over ${spoke.length} turns`,
    note: 'One long talk of the expert seeker, in thirds.',
    columns: ['turns', 'by the model', 'breaks', 'carried', 'words a reply'],
    rows: parts.map((part, at) => [
      `${at * third + 1} to ${at * third + part.length}`,
      percent(part.filter(byModel).length, part.length),
      String(part.filter(({ reply }) => (reply.voice?.found ?? []).length > 0).length),
      percent(mean(part.map(carried)), 1),
      mean(part.map(({ reply }) => wordsIn(reply.text))).toFixed(0),
    ]),
  };
}

function carried({ reply, given }: Spoke): number {
  const wanted = plainWords(given).filter((word) => word.length > 3);
  const said = new Set(plainWords(reply.text));
  return wanted.length === 0 ? 1 : wanted.filter((word) => said.has(word)).length / wanted.length;
}
