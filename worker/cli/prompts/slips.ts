import type { Persona } from '../../informant/persona.ts';
import { contentOf, overlap, plain } from './phrases.ts';
import { yearsSpoken } from './dates.ts';
import type { Path, Problem, Source } from './source.ts';

const NEARLY = 0.8;
const SENTENCE_CONTENT = 5;

/** What slips in while writing: loops, a word twice, a remark nobody could pick up, a figure or a sentence from elsewhere. */
export function checkSlips(persona: Persona, source: Source): Problem[] {
  return [
    ...loops(persona, source),
    ...lostHooks(persona, source),
    ...doubledWords(persona, source),
    ...sharedMatches(persona, source),
    ...publicFigures(persona, source),
    ...nearlySaid(persona, source),
  ];
}

function loops({ facts, cues }: Persona, source: Source): Problem[] {
  const follows = facts.flatMap(({ id, follows: to }, at) =>
    to.flatMap((next, n) =>
      next === id ? [source.problem(['facts', at, 'follows', n], `\`${id}\` cannot lead to itself.`)] : [],
    ),
  );
  const opened = cues.flatMap(({ id, after, opens }, at) =>
    after.flatMap((fact, n) =>
      fact === opens
        ? [source.problem(['cues', at, 'after', n], `\`${id}\` comes after \`${fact}\`, which it is to open.`)]
        : [],
    ),
  );
  return [...follows, ...opened];
}

function lostHooks({ cues }: Persona, source: Source): Problem[] {
  return cues.flatMap(({ id, words, hooks }, at) => {
    const spoken = ` ${plain(words)} `;
    const heard = hooks.some((hook) =>
      plain(hook)
        .split(' ')
        .some((word) => word.length > 2 && spoken.includes(word)),
    );
    return heard ? [] : [source.problem(['cues', at, 'hooks'], `No hook of \`${id}\` takes up a word of the remark.`)];
  });
}

/** "Had had" and "that that" may stand side by side. */
const DOUBLED = /\b(?!(?:had|that)\b)([a-z']{2,}) \1\b/i;

function doubledWords({ facts, cues }: Persona, source: Source): Problem[] {
  return [...told(facts, 'facts'), ...told(cues, 'cues')].flatMap(({ path, words }) => {
    const twice = DOUBLED.exec(words)?.[1];
    return twice === undefined ? [] : [source.problem(path, `The word “${twice}” stands here twice running.`)];
  });
}

function told(list: readonly { words: string }[], name: string): { path: Path; words: string }[] {
  return list.map(({ words }, at) => ({ path: [name, at, 'words'], words }));
}

function sharedMatches({ backgrounds }: Persona, source: Source): Problem[] {
  const seen = new Map<string, string>();
  return backgrounds.flatMap(({ id, match }, at) =>
    match.flatMap((phrase, n) => {
      const first = seen.get(plain(phrase));
      seen.set(plain(phrase), first ?? id);
      if (first === undefined) return [];
      return [source.problem(['backgrounds', at, 'match', n], `“${phrase}” is recognised as \`${first}\` already.`)];
    }),
  );
}

const PUBLIC_FIGURE = /\b(?:median|federal (?:figures?|number|tables?|projections?)|labou?r bureau)\b/i;

/** A number that is said to be public has to say where it can be looked up. */
function publicFigures({ facts }: Persona, source: Source): Problem[] {
  return facts.flatMap(({ id, words, provenance }, at) =>
    provenance !== 'sourced' && PUBLIC_FIGURE.test(words) && /\d/.test(words) && yearsSpoken(words).length > 0
      ? [
          source.problem(
            ['facts', at, 'provenance'],
            `\`${id}\` names a public figure; it is \`sourced\`, with its source.`,
          ),
        ]
      : [],
  );
}

/** One sentence in nearly the words of another fact's: told twice, or, where the other is candid, given away. */
function nearlySaid({ facts, cues }: Persona, source: Source): Problem[] {
  const sentences = facts.flatMap(({ id, tier, words }, at) =>
    cut(words).map((content) => ({ id, tier, content, path: ['facts', at, 'words'] as Path })),
  );
  const twice = sentences.flatMap((one, n) => {
    const other = sentences.slice(0, n).find((before) => before.id !== one.id && nearly(before.content, one.content));
    if (!other) return [];
    const says = `A sentence of \`${one.id}\` says nearly what one of \`${other.id}\` says`;
    return [source.problem(one.path, `${says} (${other.tier} and ${one.tier}).`)];
  });
  const earned = sentences.filter(({ tier }) => tier === 'candid' || tier === 'private');
  const given = cues.flatMap(({ id, words }, at) => {
    const away = cut(words).flatMap((content) => earned.find((fact) => nearly(fact.content, content)) ?? [])[0];
    return away ? [source.problem(['cues', at, 'words'], `The remark \`${id}\` tells what \`${away.id}\` holds.`)] : [];
  });
  return [...twice, ...given];
}

function cut(text: string): Set<string>[] {
  return text.split(/(?<=[.!?;])\s+/).map(contentOf);
}

function nearly(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return Math.min(left.size, right.size) >= SENTENCE_CONTENT && overlap(left, right) >= NEARLY;
}
