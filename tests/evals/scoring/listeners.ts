import { dataRows } from '../data.ts';
import { spearman } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { scored, type Transcript } from './scored.ts';

interface Rated extends Transcript {
  labels: Record<string, number>;
  ratings: Record<string, Record<string, number>>;
}

const EXPERTS = ['expert1', 'expert2', 'expert3'];
const MEASURES: { label: string; feature: string; pattern: RegExp; aim: string }[] = [
  {
    label: 'encouraging_elaboration',
    feature: 'encouragingElaboration',
    pattern: /\?|\b(tell me|what|how|why)\b/gi,
    aim: '≥ .81',
  },
  {
    label: 'demonstrating_understanding',
    feature: 'demonstratingUnderstanding',
    pattern: /\b(sounds? like|seems? like|i understand|i can imagine|i hear|that must|makes sense)\b/gi,
    aim: '≥ .35',
  },
  { label: 'self_oriented', feature: 'selfOriented', pattern: /\b(i|me|my|mine|i've|i'm|i'd)\b/gi, aim: '≥ .50' },
];

/** Spearman of our measures with the median of three experts over whole typed conversations. */
export function listenersTable(): Table | null {
  const rows = dataRows<Rated>('lend_an_ear/lend_an_ear.jsonl');
  if (rows === null) return null;
  const rated = rows.map((row) => ({ ...row, features: scored(row).features }));
  const lines = MEASURES.map(({ label, feature, pattern, aim }): Line => {
    const against = (measure: (row: (typeof rated)[number]) => number) =>
      spearman(rated.map((row) => [measure(row), row.labels[label] ?? 0] as const));
    return {
      measure: `${label}: feature ${feature}`,
      ours: against((row) => row.features[feature] ?? 0),
      trivial: against(asksInTurns),
      regex: against((row) => matches(row, pattern)),
      human: oneAgainstOthers(rows, label),
      aim,
    };
  });
  return {
    title: 'A listener over a whole conversation (lend_an_ear, Kumar et al.)',
    note:
      'Emotional support, not informational interviews; half of the published 50. Trivial rule: the share of turns with a question mark. ' +
      'Regular expressions: how often question words, phrases of understanding, or "I" occur. People: one expert against the mean of the other two.',
    lines,
  };
}

function seekerTexts({ turns }: Transcript): string[] {
  return turns.filter(({ speaker }) => speaker === 'seeker').map(({ text }) => text);
}

function asksInTurns(row: Transcript): number {
  const texts = seekerTexts(row);
  return texts.filter((text) => text.includes('?')).length / Math.max(1, texts.length);
}

function matches(row: Transcript, pattern: RegExp): number {
  return seekerTexts(row).join(' ').match(pattern)?.length ?? 0;
}

/** The mean over experts of each against the mean of the others. */
function oneAgainstOthers(rows: readonly Rated[], label: string): number {
  const each = EXPERTS.map((expert) => {
    const pairs = rows.flatMap(({ ratings }) => {
      const own = ratings[expert]?.[label];
      const others = EXPERTS.filter((other) => other !== expert).flatMap((other) => ratings[other]?.[label] ?? []);
      return own === undefined || others.length === 0
        ? []
        : [[own, others.reduce((sum, value) => sum + value, 0) / others.length] as const];
    });
    return spearman(pairs).value;
  });
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}
