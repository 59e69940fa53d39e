import type { Persona } from '../../informant/persona.ts';
import { contentOf, overlap, plain, sentencesOf, wordsOf } from './phrases.ts';
import type { Path, Problem, Source } from './source.ts';

/** What is neither said nor read as a sentence. */
const SILENT = new Set(
  'headline career id topic also on tier provenance source keywords match hooks paraphrases answers after opens follows name title'.split(
    ' ',
  ),
);
/** A bare "Yes" may come twice; a meeting drops any longer sentence that it has heard. */
const SENTENCE_WORDS = 2;
const SAME_MATTER = 0.6;
const OPENING_WORDS = 3;

/** Nothing is said twice: no sentence, no fact in other words, no opening, no paraphrase. */
export function checkWording(persona: Persona, source: Source): Problem[] {
  return [
    ...repeatedSentences(persona, source),
    ...similarFacts(persona, source),
    ...repeatedOpenings(persona, source),
    ...repeatedParaphrases(persona, source),
  ];
}

function repeatedSentences(persona: Persona, source: Source): Problem[] {
  const seen = new Map<string, Path>();
  return saidIn(persona, []).flatMap(({ path, text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const first = seen.get(sentence);
      if (first === undefined) seen.set(sentence, path);
      if (wordsOf(sentence).length < SENTENCE_WORDS || first === undefined || isSameFact(first, path)) return [];
      return [source.problem(path, `“${sentence}” is said already at \`${first.map(String).join('.')}\`.`)];
    }),
  );
}

/** A fact is told once, in one of its forms, so these may share a sentence; the meeting drops one that comes twice. */
function isSameFact(left: Path, right: Path): boolean {
  return left[0] === 'facts' && right[0] === 'facts' && left[1] === right[1];
}

function saidIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SILENT.has(key) ? [] : saidIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function similarFacts(persona: Persona, source: Source): Problem[] {
  const contents = persona.facts.map((fact) => contentOf(fact.words));
  return persona.facts.flatMap((fact, at) => {
    const own = contents[at] ?? new Set();
    const twin = persona.facts.find(
      (_, before) => before < at && own.size >= 5 && overlap(own, contents[before] ?? new Set()) >= SAME_MATTER,
    );
    if (twin === undefined) return [];
    return [source.problem(['facts', at, 'words'], `\`${fact.id}\` says largely what \`${twin.id}\` says.`)];
  });
}

function repeatedOpenings(persona: Persona, source: Source): Problem[] {
  const seen = new Map<string, string>();
  return persona.facts.flatMap((fact, at) => {
    const opening = wordsOf(fact.words).slice(0, OPENING_WORDS).join(' ');
    const first = seen.get(opening);
    seen.set(opening, first ?? fact.id);
    if (first === undefined) return [];
    return [source.problem(['facts', at, 'words'], `\`${fact.id}\` begins like \`${first}\`: “${opening} …”.`)];
  });
}

function repeatedParaphrases(persona: Persona, source: Source): Problem[] {
  const seen = new Map<string, string>();
  return persona.facts.flatMap((fact, at) =>
    fact.paraphrases.flatMap((paraphrase, n) => {
      const first = seen.get(plain(paraphrase));
      seen.set(plain(paraphrase), first ?? fact.id);
      if (first === undefined) return [];
      return [source.problem(['facts', at, 'paraphrases', n], `This asks for \`${first}\` already.`)];
    }),
  );
}
