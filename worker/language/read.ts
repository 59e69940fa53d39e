import { cleanText } from './clean.ts';
import { isFollowUp } from './follow-up.ts';
import { heardSentences } from './heard-words.ts';
import { movesOf } from './moves.ts';
import { oddMoves } from './odd-text.ts';
import { isGeneric, isLeading, isSearchable } from './question-quality.ts';
import { questionsOf, type FoundQuestion } from './questions.ts';
import type { EarlierTurn, Move, Question, Reading, ReadingContext } from './reading.ts';
import { sentencesOf, splitSentences } from './sentences.ts';
import { alike, coverage } from './similarity.ts';
import { isSocial, isStacked } from './stacked.ts';
import { statementsOf } from './statements.ts';
import { turnTopics } from './turn-topics.ts';
import { copiedShare, paraphraseOf, uptakeOf, type Said } from './uptake.ts';
import { contentOf, contentWords, plainWords } from './words.ts';

/** What a seeker's turn does, in the light of what was said before. Pure: the same turn reads the same for ever. */
export function read(text: string, context: ReadingContext): Reading {
  const clean = cleanText(text);
  const sentences = heardSentences(sentencesOf(clean), context.earlier);
  const found = sentences.flatMap((sentence, i) => questionsOf(clean, sentence, i));
  const plain = sentences.map((sentence) => sentence.plain).join(' ');
  const words = plain === '' ? [] : plain.split(' ');
  const last = lastInformant(context.earlier);
  const heard = last === null ? null : said(plainWords(last.text));
  const statements = said(
    statementWords(
      sentences.map((sentence) => sentence.plain),
      found,
    ),
  );
  const copied = heard !== null && copiedShare(statements.words, heard.words) >= 0.6 && statements.words.length >= 6;
  const topics = turnTopics(words, found, last?.text ?? null);
  const odd = oddMoves(clean, plain, words, found.length > 0);
  return {
    words: words.length,
    sentences: sentences.map((sentence) => sentence.text),
    questions: found.map((question, i) => toQuestion(question, topics.ofQuestions[i] ?? [], heard, context)),
    stacked: isStacked(found, topics.ofQuestions, heard?.words ?? null),
    followUp: found.some(
      (question, i) =>
        !isSocial(question) &&
        isFollowUp({
          statements,
          question: said(question.plain.split(' ')),
          context: heard,
          whole: plain,
          standsAlone: topics.standsAlone[i] ?? 0,
        }),
    ),
    callback: callbackOf(plain, contentOf(words), context.earlier, last),
    uptake: uptakeOf({ ...said(words), asks: found.length > 0, firstAsks: found[0]?.sentence === 0 }, heard),
    paraphrase: paraphraseOf(statements, heard, copied),
    ...statementsOf({
      statements: statements.words.join(' '),
      plain,
      context: heard,
      everSaid: /\byou|your\b/.test(plain) ? everSaid(context.earlier) : [],
      informantAsked: last !== null && /\?/.test(last.text),
      questions: found.length,
    }),
    topics: topics.ofTurn,
    moves: [...movesOf(plain), ...odd],
  };
}

/** What a text does, without a talk around it: for a note, a message or a plan. */
export function movesIn(text: string): Move[] {
  return movesOf(
    sentencesOf(cleanText(text))
      .map((sentence) => sentence.plain)
      .join(' '),
  );
}

/** The form of the questions of a text, without a talk around it. */
export function formsOf(text: string, profile: string | null): QuestionForm[] {
  const clean = cleanText(text);
  return sentencesOf(clean)
    .flatMap((sentence, i) => questionsOf(clean, sentence, i))
    .map((found) => ({
      form: found.form,
      leading: isLeading(found),
      generic: isGeneric(found, new Set()),
      searchable: isSearchable(found, profile),
    }));
}

export type QuestionForm = Pick<Question, 'form' | 'leading' | 'generic' | 'searchable'>;

function said(words: readonly string[]): Said {
  return { words, content: contentOf(words) };
}

function lastInformant(earlier: readonly EarlierTurn[]): EarlierTurn | null {
  return earlier.findLast((turn) => turn.speaker === 'informant') ?? null;
}

function statementWords(sentences: readonly string[], questions: readonly FoundQuestion[]): string[] {
  return sentences.flatMap((plain, i) => {
    const here = questions.filter((question) => question.sentence === i);
    const rest = here.reduce((left, question) => left.replace(question.plain, ' '), plain);
    return rest.split(' ').filter((word) => word !== '');
  });
}

function everSaid(earlier: readonly EarlierTurn[]): string[] {
  return earlier.filter((turn) => turn.speaker === 'informant').flatMap((turn) => contentWords(turn.text));
}

function toQuestion(
  found: FoundQuestion,
  topics: Question['topics'],
  heard: Said | null,
  context: ReadingContext,
): Question {
  return {
    text: found.text,
    form: found.form,
    grammaticalForm: found.grammaticalForm,
    invitation: found.invitation,
    leading: isLeading(found),
    generic: isGeneric(found, new Set(heard?.content)),
    searchable: isSearchable(found, context.profile),
    askedBefore: askedBefore(found, context.earlier),
    wants: found.wants,
    topics,
  };
}

/** "How did that come about?" asks of something else each time, though its one word of substance comes again. */
const POINTS_ELSEWHERE = /\b(?:that|this|those|these)\b/;

function askedBefore(question: FoundQuestion, earlier: readonly EarlierTurn[]): number | null {
  const content = contentOf(question.onset.split(' '));
  if (content.length === 0 || (content.length === 1 && POINTS_ELSEWHERE.test(question.onset))) return null;
  for (const turn of earlier) {
    if (turn.speaker !== 'seeker') continue;
    for (const sentence of splitSentences(turn.text)) {
      const before = contentWords(sentence);
      const enough = content.length === 1 || before.length === 1 ? 1 : 0.75;
      if (before.length > 0 && alike(content, before) >= enough) return turn.number;
    }
  }
  return null;
}

const GOES_BACK =
  /\b(?:earlier|before|at the (?:start|beginning)|you (?:said|mentioned|told)|going back|back to|coming back|a (?:moment|while|minute) ago|remember|from the start)\b/;

/** The informant's earlier turn whose words come back here and not in the last one. */
function callbackOf(
  plain: string,
  content: readonly string[],
  earlier: readonly EarlierTurn[],
  last: EarlierTurn | null,
): number | null {
  if (last === null) return null;
  const inLast = new Set(contentWords(last.text));
  const fresh = [...new Set(content)].filter((word) => !inLast.has(word));
  if (fresh.length === 0) return null;
  const needed = GOES_BACK.test(plain) ? 1 : 2;
  let best: { number: number; shared: number } | null = null;
  for (const turn of earlier) {
    if (turn.speaker !== 'informant' || turn === last) continue;
    const there = new Set(contentWords(turn.text));
    const shared = fresh.filter((word) => there.has(word)).length;
    if (shared >= needed && (best === null || shared >= best.shared)) best = { number: turn.number, shared };
  }
  return best !== null && (needed === 1 || coverage(fresh, everSaid(earlier)) >= 0.4) ? best.number : null;
}
