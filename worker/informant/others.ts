import type { Question } from '../language/reading.ts';
import { stem } from '../language/words.ts';
import { part, type Part } from './part.ts';
import { questionsOf } from './question-index.ts';
import type { Candidate } from './routing.ts';
import type { Scene } from './scene.ts';
import { tell, type Telling } from './tell.ts';
import { fresh } from './wordings.ts';

const WHO =
  '(?:boss|bosses|manager|supervisor|director|editor|chief|co-?founder|founder|ceo|cto|colleagues?|coworkers?|co-workers|teammates?|team|crew|guys|staff|others|actors?|writers?|doctors?|nurses?|owners?|growers?|pickers?|workers?|customers?|clients?|neighbou?rs|family|parents|wife|husband|kids|children|friends|people there|people around you|inspectors?|apprentices?|interns?)';
/** What somebody else does, thinks or is like. */
const OF_OTHERS = new RegExp(
  `\\b(?:do|does|did|would|will|can|how|what) (?:(?:your|the|other|those|these|most of your) (?:\\w+ )?)(?<who>${WHO})(?: (?:there|here|on (?:your|the) \\w+))? (?:\\w+ )?(?:do|does|think|thinks|see|feel|feels|say|says|spend|spends|make of|worry|mind|react|take|expect|want|like|look|treat|handle|deal)\\b|\\bwhat(?:'s| is| are) (?:your|the) (?:\\w+ )?(?<whom>${WHO}) (?:\\w+ )?like\\b`,
  'i',
);

/** "And your colleagues? How do they see it?" */
const THEN_THEY = new RegExp(
  `\\b(?:your|the|other) (?:\\w+ )?(?<who>${WHO})\\b[^?.!]{0,20}[?.!,]+ *(?:and )?(?:how|what) (?:do|does|would) (?:they|he|she)\\b`,
  'i',
);

/** Whom the question, or the turn it ends, is about, where that is neither the informant nor the seeker. */
export function othersIn(text: string, turn = text): string | null {
  const groups = (OF_OTHERS.exec(text) ?? THEN_THEY.exec(turn))?.groups;
  return groups?.['who'] ?? groups?.['whom'] ?? null;
}

/**
 * "What does your boss do all day?": one's own day is no answer to it. What is known of them is told as seen from here;
 * else it is left to them.
 */
export function ofOthers(
  scene: Scene,
  question: Question,
  ranked: readonly Candidate[],
  telling: Telling,
): Part | null {
  const who = othersIn(question.text, scene.text);
  if (who === null) return null;
  const { routing } = scene.policy;
  const generic = /^(?:people|others|friends)/i.test(who);
  const about = generic
    ? undefined
    : ranked.find(
        ({ fact, score }) => score >= routing.enough && fact.tier !== 'private' && isAskedWith(scene, fact.id, who),
      );
  if (about && about === ranked[0] && about.sure >= routing.sure) return null;
  const known = about?.fact.tier === 'surface' && !scene.told.has(about.fact.id) ? about.fact : null;
  const { before, alone } = scene.persona.others ?? scene.policy.words.others;
  const told = known ? tell(scene, known, { ...telling, open: true, wants: 'account', sure: 0 }) : null;
  const line = told ? fresh(scene, 'others:before', before) : fresh(scene, 'others:alone', alone);
  if (told) return line ? { ...told, words: `${line.words} ${told.words}`, used: [line.id, ...told.used] } : told;
  return line ? part('answer', line.words, { used: [line.id] }) : null;
}

/** The fact speaks of them, or is asked for by them. */
function isAskedWith(scene: Scene, id: string, who: string): boolean {
  const at = scene.index.entries.findIndex(({ fact }) => fact.id === id);
  const entry = scene.index.entries[at];
  if (!entry) return false;
  const common = (scene.index.answers[at] ?? []).flatMap((place) => questionsOf(scene.policy).words[place] ?? []);
  return headsFor(who, scene).some((word) => [entry.asked, entry.words, ...common].some((words) => words.has(word)));
}

function headsFor(who: string, { policy }: Scene): string[] {
  const word = stem(who.toLowerCase().split(' ')[0] ?? '');
  const group = policy.synonyms.map((each) => each.split(' ').map(stem)).find((each) => each.includes(word));
  return group ? [`=${group[0] ?? word}`, word] : [word];
}
