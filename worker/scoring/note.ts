import { contentWords, copiedShare, movesIn, plainWords, splitSentences } from '../language/index.ts';
import type { EarlierTurn } from '../language/reading.ts';
import { contentOf, wordsOf } from './kept.ts';

/** A thank-you note that is longer than this is a letter. */
export const NOTE_WORDS_MOST = 200;

export interface Names {
  firstName: string;
  name: string;
  /** Nobody wrote down how they are called, so no name is wrong. */
  isUnnamed?: boolean;
  /** Where what they said is on record: "in your talk" where it is left out. */
  onRecord?: string;
}

/** What a thank-you note does, beside what was really said. */
export interface NoteReading {
  words: number;
  thanks: boolean;
  /** The sentence that recalls something the informant said; null where none does. */
  particular: string | null;
  /** A sentence that gives the informant words that are nowhere in the talk. */
  invented: string | null;
  takeaway: boolean;
  /** Says that the work, or the question the talk was about, still draws the writer. */
  interest: boolean;
  nextStep: boolean;
  asksForJob: boolean;
  /** Who is addressed, as written; null where nobody is. */
  addressee: string | null;
}

const CLAIM =
  /\b(?:you (?:said|mentioned|told|described|explained|talked about|spoke about|spoke of|shared|recommended|suggested|advised)|what you (?:said|told)|(?:telling|told|tell|reminding) (?:me|us)(?: about| of| that| how)?|(?:saying|mentioning|describing|explaining|sharing) (?:that|how|about|your)|your (?:point|story|remark|advice|account|example|description|suggestion|words)(?: about| on| of| that| to| with| in)?)\b(.*)/i;
const BEYOND =
  /[,;:]| - |\b(?:has|have|had|made|makes|gave|gives|stays?|stayed|stuck|will|is|was|were|are|helped|inspired|changed|means|meant|really|because|when i|and i)\b/i;
const TAKEAWAY =
  /\b(changed|made me|taught me|learn(ed|t)|reali[sz]ed?|take away|took away|takeaway|sta(ys|yed) with me|stuck with me|differently|helped me|keep(s)? (thinking|coming back)|i now|will remember|won't forget|gave me)\b/i;
const NEXT =
  /\b(i('| wi)ll|i am going to|i'm going to|i plan to|i have (already )?(written|signed|emailed|ordered|begun|started)|i've (already )?(written|signed|emailed|ordered|begun|started)|next (week|month|step)|let you know|keep you posted|by the end of)\b/i;
const INTEREST =
  /\b(more (sure|certain|interested|curious|drawn|determined|excited)|(still|even more|keen|eager|excited|determined) (to|about|on|interested)|interested in|drawn to|look(ing)? forward|hope to (work|do|learn|try|become|find)|(want|would like|i'd like|i'd love) to (try|do|learn|find|know|see|work|become|keep|get)|makes? me want|decided|confirmed)\b/i;

/** Reads a note against the talk it thanks for. */
export function readNote(note: string, turns: readonly EarlierTurn[]): NoteReading {
  const sentences = splitSentences(note.replace(/\n+/g, '. ').replace(/([.,!?;:])\. /g, '$1 '));
  const straight = note.replace(/[’‘]/g, "'");
  const heard = turns.filter((turn) => turn.speaker === 'informant');
  const moves = movesIn(note);
  return {
    words: plainWords(note).length,
    thanks: /\b(thank|grateful|appreciate)/i.test(note),
    particular: sentences.find((sentence) => recalls(sentence, heard)) ?? null,
    invented: sentences.find((sentence) => invents(sentence, turns)) ?? null,
    takeaway: TAKEAWAY.test(straight),
    interest: INTEREST.test(straight),
    nextStep: NEXT.test(straight) || moves.includes('commitment'),
    asksForJob: moves.includes('asks_for_job') || moves.includes('offers_cv'),
    addressee:
      /^\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\s+([^,!.:;\n]{1,60}?)\s*(?:[,!.:;\n-]|$)/i.exec(
        note,
      )?.[1] ?? null,
  };
}

/** Names nobody else: part of the informant's name, or a title with it. */
export function isRightName(addressee: string, { firstName, name, isUnnamed = false }: Names): boolean {
  if (isUnnamed) return true;
  const known = new Set(plainWords(`${firstName} ${name}`));
  const said = plainWords(addressee).filter(
    (word) => !/^(mr|mrs|ms|miss|mx|dr|prof|professor|again|there)$/.test(word),
  );
  return said.length === 0 || said.some((word) => known.has(word));
}

/** Two words of substance from one thing the informant said are a particular; one may be chance. */
function recalls(sentence: string, heard: readonly EarlierTurn[]): boolean {
  const words = [...new Set(contentWords(sentence))].filter((word) => !COURTESIES.has(word));
  return heard.some((turn) => {
    const said = contentOf(turn);
    const shared = words.filter((word) => said.has(word)).length;
    // One is enough where it stands in a run of the informant's own words.
    return shared >= 2 || (shared === 1 && copiedShare(plainWords(sentence), wordsOf(turn)) > 0);
  });
}

function invents(sentence: string, turns: readonly EarlierTurn[]): boolean {
  // Up to the verb that says what it did: "what you said about the harbour has changed how I work".
  const claim = (CLAIM.exec(sentence)?.[1] ?? '').split(BEYOND)[0] ?? '';
  const words = [...new Set(contentWords(claim))].filter((word) => !COURTESIES.has(word));
  // One word may be a manner of speaking; a name is not.
  if (words.length === 0 || (words.length === 1 && !/ [A-Z]\p{L}{2,}/u.test(claim))) return false;
  const said = words.filter((word) => turns.some((turn) => contentOf(turn).has(word)));
  return said.length / words.length < 0.34;
}

/** Words of any thank-you note, in the form in which content words compare. */
const COURTESIES = new Set(
  contentWords(
    'thank thanks time minutes talk talking conversation speak speaking meeting meet today yesterday generous kind grateful appreciate share sharing story advice point helpful useful learn work job career wish best regards warm sincerely story experience insight',
  ),
);
