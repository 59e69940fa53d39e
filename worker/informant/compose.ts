import { farewell } from './closing.ts';
import { part, type Part } from './part.ts';
import type { Scene } from './scene.ts';
import { openingOf, plain, spokenSentences, wordCount } from './spoken.ts';
import { upTo } from './tell.ts';
import { fresh } from './wordings.ts';

/** The parts as they will be said: nothing twice, not too long, and not begun as an earlier reply began. */
export function compose(scene: Scene, parts: readonly Part[], rapport: number): Part[] {
  const once = withoutRepeats(scene, parts);
  const kept = within(once, scene.temper.replyWords.most);
  const spoken = kept.some(({ words }) => words !== '') ? kept : [...kept, ...lastResort(scene, rapport)];
  return begunAnew(scene, spoken);
}

function withoutRepeats(scene: Scene, parts: readonly Part[]): Part[] {
  const said = new Set(scene.said);
  return parts.map((part) => {
    const words: string[] = [];
    for (const sentence of spokenSentences(part.words)) {
      const key = plain(sentence);
      if (said.has(key)) continue;
      said.add(key);
      words.push(sentence);
    }
    return { ...part, words: words.join(' ') };
  });
}

/** What need not be said goes first, from the end; then the longest part is cut at a sentence. */
function within(parts: readonly Part[], most: number): Part[] {
  const kept = [...parts];
  while (total(kept) > most) {
    const optional = kept.findLastIndex((part) => part.optional && part.words !== '');
    if (optional < 0) break;
    kept.splice(optional, 1);
  }
  const over = total(kept) - most;
  if (over <= 0) return kept;
  const longest = kept.reduce((a, b) => (wordCount(b.words) > wordCount(a.words) ? b : a));
  const room = Math.max(1, wordCount(longest.words) - over);
  return kept.map((part) => (part === longest ? { ...part, words: upTo(part.words, room, room) } : part));
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { words }) => sum + wordCount(words), 0);
}

/** The floor goes back while there are words for it; then there is nothing left but to take leave. */
function lastResort(scene: Scene, rapport: number): Part[] {
  const { words } = scene.policy;
  for (const [name, lines] of [
    ['yourTurn', words.yourTurn],
    ['whatElse', words.whatElse],
    ['told', words.told],
  ] as const) {
    const line = fresh(scene, name, lines);
    if (line) return [part('floor', line.words, { used: [line.id] })];
  }
  return [farewell(scene, Math.min(rapport, scene.policy.thresholds.forthcoming - 1))];
}

function begunAnew(scene: Scene, parts: readonly Part[]): Part[] {
  const text = parts
    .map(({ words }) => words)
    .filter(Boolean)
    .join(' ');
  if (!scene.openings.has(openingOf(text))) return [...parts];
  const opener = fresh(
    scene,
    'opener',
    scene.policy.words.openers.filter((line) => !beganSo(scene, `${line} ${text}`)),
  );
  if (!opener) return [...parts];
  return [
    { act: 'opener', words: opener.words, used: [`opener:${plain(opener.words)}`], told: [], optional: false },
    ...parts,
  ];
}

function beganSo(scene: Scene, text: string): boolean {
  return scene.openings.has(openingOf(text));
}
