import { namesOf } from '../../informant/called.ts';

const PAST =
  `studied|worked|trained|started|began|went|ran|left|moved|grew|was|had|did|came|became|taught|built|wrote|made|led|
  founded|joined|qualified|graduated|switched|changed|retrained|spent|took|got|served|managed|owned|opened|set up|played|
  learned|learnt|dropped out|swapped|quit|sold|bought|won|published|edited|designed|directed|drove|cooked|nursed|fell into`
    .replace(/\s+/g, ' ')
    .replace(/\| /g, '|');
const MOST_WORDS = 16;

/**
 * How they came here, said to them: "She studied archaeology, then ran a quarry" becomes "studied archaeology, then ran
 * a quarry", to follow "you". Null where turning it round could go wrong; it can still be quoted.
 */
export function toldToThem(path: string, name: string): string | null {
  const sentence = firstSentence(path);
  const told = new RegExp(
    `^(?:(?:${subjects(name)})\\s+)?(?:(?:first|originally|once|initially)\\s+)?((?:${PAST})\\b.*)$`,
    'iu',
  ).exec(sentence)?.[1];
  if (told === undefined || told.split(' ').length > MOST_WORDS) return null;
  const turned = turnedRound(told.charAt(0).toLowerCase() + told.slice(1), name);
  return turned?.replace(/^was\b/u, 'were') ?? null;
}

/** "How she went from archaeology to building" becomes "how you went …". Null where that could go wrong. */
export function wonderOf(matter: string, name: string): string | null {
  const words = matter.split(' ').length;
  if (!/^(?:how|why|what|whether|if|when|where|which|who)\b/iu.test(matter) || words > MOST_WORDS || words < 3)
    return null;
  const toYou = matter
    .replace(new RegExp(`^(\\w+) they\\b`, 'iu'), '$1 she')
    .replace(
      new RegExp(`\\b(?:${subjects(name, ['she', 'he'])})\\s+([\\p{L}']+)`, 'giu'),
      (_, verb: string) => `you ${toldOfYou(verb)}`,
    )
    .replace(/\b(?:her|him)$/iu, 'you');
  const turned = possessivesTurned(toYou);
  if (isLeftHanging(turned, name)) return null;
  return (/^I\b/u.test(turned) ? turned : turned.charAt(0).toLowerCase() + turned.slice(1)).replace(
    /^if\b/u,
    'whether',
  );
}

const IRREGULAR: Record<string, string> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "doesn't": "don't",
  "wasn't": "weren't",
};

/** The verb that followed "she", after "you". */
function toldOfYou(verb: string): string {
  const irregular = IRREGULAR[verb.toLowerCase()];
  if (irregular !== undefined) return irregular;
  if (/^(?:always|sometimes|perhaps|ever|never)$|ss$/iu.test(verb)) return verb;
  return verb
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss|sh|ch|x|zz|o)es$/u, '')
    .replace(/(?<=[^s])s$/u, '');
}

function firstSentence(text: string): string {
  const line = text.split(/\n/u).find((each) => each.trim() !== '') ?? '';
  const sentence = line.trim().split(/(?<=[.!?])\s/u)[0] ?? '';
  return sentence
    .replace(/[“”„«»"<>{}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?,;:…]+$/u, '')
    .trim();
}

function subjects(name: string, pronouns = ['she', 'he', 'they']): string {
  const names = namesOf(name).filter((word) => /^[\p{L}'’-]+$/u.test(word));
  return [...pronouns, ...names].join('|');
}

/** Possessives turn; any other word for a third person, or a verb in its present form, would be left hanging. */
function turnedRound(text: string, name: string): string | null {
  const turned = possessivesTurned(text);
  const hasVerbLeft = /\b(?:is|was|has|does|isn't|doesn't)\b/iu.test(
    turned.replace(/^was\b/iu, '').replace(/\b(?:it|there|that|this|what|which) (?:is|was|has|does)\b/giu, ''),
  );
  return isLeftHanging(turned, name) || hasVerbLeft ? null : turned;
}

function possessivesTurned(text: string): string {
  return text
    .replace(/\b(?:his|their)\b/giu, 'your')
    .replace(/\bher (?=\p{L})/giu, 'your ')
    .replace(/\bthen (?:she|he|they)\b/giu, 'then');
}

/** Whether the person is still spoken of rather than to. */
function isLeftHanging(text: string, name: string): boolean {
  const names = namesOf(name)
    .map((word) => word.replace(/[^\p{L}]/gu, ''))
    .filter(Boolean);
  return new RegExp(
    `\\b(?:${['she', 'he', 'they', 'her', 'him', 'them', 'hers', 'theirs', ...names].join('|')})\\b`,
    'iu',
  ).test(text);
}
