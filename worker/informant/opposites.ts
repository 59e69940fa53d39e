/** Words that ask the same from two ends: a yes to the one is a no to the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:grow\w*|future|survive|enough|demand|secure|safe|stable|last|worth going into|expanding|healthy|alive|need(?:ed)? people)\b/,
    /\b(?:dying|dead|die|dies|dry up|drying up|disappear\w*|vanish\w*|shrink\w*|declin\w*|run out|running out|go away|obsolete|over soon|replac\w*|take over|taking over|taken over)\b/,
  ],
  [
    /\b(?:again|over again|same (?:choice|thing|path)|still choose|recommend|glad|satisfied)\b/,
    /\b(?:regret\w*|sorry|wish|mistake to)\b/,
  ],
  [
    /\b(?:hard|difficult|tough|stressful|competitive|demanding|exhausting|tiring|heavy|pressure)\b/,
    /\b(?:easy|easily|simple|relaxed|relaxing|calm|light|comfortable|laid back)\b/,
  ],
  [
    /\b(?:need|needed|have to|has to|must|necessary|require\w*|essential|important|matters?)\b/,
    /\b(?:without|optional|pointless|useless|unnecessary|waste)\b/,
  ],
  [
    /\b(?:lonely|alone|solitary|isolat\w*|loner|by yourself)\b/,
    /\b(?:together|teamwork|team|other people|with people|sociable|social)\b/,
  ],
  [
    /\b(?:happy|love|like|enjoy|proud|glad|fun|excit\w*)\b/,
    /\b(?:bored|boring|hate|tired of|sick of|fed up|unhappy|dull)\b/,
  ],
  [
    /\b(?:welcome\w*|belong|respect\w*|accept\w*|fair|equal\w*)\b/,
    /\b(?:hassl\w*|harass\w*|sexis\w*|not belong|excluded|man's world|mans world)\b/,
  ],
];

/** What turns any question around that has it. */
const TURNS = /\b(?:rather|instead|no longer|not|never)\b/;

export type Stands = 'same' | 'opposite' | 'unclear';

/**
 * How a question stands to the ways in which a fact is asked for (all plain words): whether the yes or no that was
 * written for those is true of it, is so the other way about, or cannot be told.
 */
export function standsTo(question: string, ways: readonly string[]): Stands {
  if (TURNS.test(question) && !ways.some((way) => TURNS.test(way))) return 'unclear';
  for (const [one, other] of OPPOSITES) {
    const [isOne, isOther] = [one.test(question), other.test(question)];
    if (isOne === isOther) continue;
    const [mine, its] = isOne ? [one, other] : [other, one];
    if (ways.some((way) => mine.test(way))) continue;
    if (ways.some((way) => its.test(way))) return 'opposite';
    if (isOther) return 'unclear';
  }
  return 'same';
}
