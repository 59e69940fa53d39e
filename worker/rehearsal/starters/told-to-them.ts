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
export function wonderOf(wants: string, name: string): string | null {
  const sentence = firstSentence(wants).replace(
    /^(?:i(?:'d| would)? (?:like|want) to (?:know|understand|find out|learn)|i wonder|to (?:know|understand|find out|learn))\s+/iu,
    '',
  );
  const clause = /^(?:how|why|what|whether|if|when|where|which)\b/iu.test(sentence) && !wants.trim().endsWith('?');
  if (!clause || sentence.split(' ').length > MOST_WORDS || sentence.split(' ').length < 3) return null;
  const named = new RegExp(`\\b(?:${subjects(name)})\\s+(?=(?:${PAST}|could|would|should|might|can|ever)\\b)`, 'giu');
  const toYou = sentence.replace(named, 'you ').replace(/\byou was\b/giu, 'you were');
  const turned = turnedRound(toYou.charAt(0).toLowerCase() + toYou.slice(1), name);
  return turned?.replace(/^if\b/u, 'whether') ?? null;
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

function subjects(name: string): string {
  const names = namesOf(name).filter((word) => /^[\p{L}'’-]+$/u.test(word));
  return ['she', 'he', 'they', ...names].join('|');
}

/** Possessives turn; any other word for a third person, or a verb in its present form, would be left hanging. */
function turnedRound(text: string, name: string): string | null {
  const turned = text
    .replace(/\b(?:his|their)\b/giu, 'your')
    .replace(/\bher (?=\p{L})/giu, 'your ')
    .replace(/\bthen (?:she|he|they)\b/giu, 'then');
  const left = new RegExp(
    `\\b(?:she|he|they|her|him|them|hers|theirs|${
      namesOf(name)
        .map((word) => word.replace(/[^\p{L}]/gu, ''))
        .filter(Boolean)
        .join('|') || 'she'
    })\\b`,
    'iu',
  );
  return left.test(turned) ||
    /\b(?:is|was|has|does|isn't|doesn't)\b/iu.test(
      turned.replace(/^was\b/iu, '').replace(/\b(?:it|there|that|this|what|which) (?:is|was|has|does)\b/giu, ''),
    )
    ? null
    : turned;
}
