import type { Persona } from '../../informant/persona.ts';
import { checkDates } from './dates.ts';
import { contentOf, overlap } from './phrases.ts';
import type { Problem, Source } from './source.ts';

const TOLD = 0.6;

/** Dates agree, figures have a source, placeholders are filled, and the profile keeps what has to be earned. */
export function checkTruth(persona: Persona, source: Source): Problem[] {
  return [
    ...checkDates(persona, source),
    ...withoutSource(persona, source),
    ...unclear(persona, source),
    ...toldByProfile(persona, source),
  ];
}

function withoutSource(persona: Persona, source: Source): Problem[] {
  return persona.facts.flatMap((fact, at) =>
    fact.provenance === 'sourced' && fact.source === undefined
      ? [source.problem(['facts', at, 'provenance'], `\`${fact.id}\` is sourced; its \`source\` is missing.`)]
      : [],
  );
}

function unclear(persona: Persona, source: Source): Problem[] {
  return persona.clarify.flatMap((line, at) =>
    line.includes('{first}') && line.includes('{second}')
      ? []
      : [source.problem(['clarify', at], 'To ask which is meant, name both `{first}` and `{second}`.')],
  );
}

function toldByProfile(persona: Persona, source: Source): Problem[] {
  const { headline, about, career, published, organisationPage } = persona.profile;
  const texts = [headline, ...about, ...career.map(({ what }) => what), ...organisationPage.paragraphs];
  const told = [...texts, ...published.map((work) => work.about)].flatMap(sentences).map(contentOf);
  return persona.facts.flatMap((fact, at) => {
    if (fact.tier !== 'candid' && fact.tier !== 'private') return [];
    const given = sentences(fact.words).find((sentence) => {
      const content = contentOf(sentence);
      return content.size >= 4 && told.some((known) => known.size >= 4 && overlap(content, known) >= TOLD);
    });
    if (given === undefined) return [];
    return [
      source.problem(['facts', at, 'words'], `The profile tells this already, and \`${fact.id}\` is ${fact.tier}.`),
    ];
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/);
}
