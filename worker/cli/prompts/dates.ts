import type { Persona } from '../../informant/persona.ts';
import type { Path, Problem, Source } from './source.ts';

/** Calendar years in a text. */
export function yearsSpoken(text: string): number[] {
  return (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
}

/** The career runs forwards, and a year said anywhere is one that a fact or the profile knows. */
export function checkDates(persona: Persona, source: Source): Problem[] {
  return [
    ...contradictingYears(persona, source),
    ...formsOff(persona, source),
    ...unknownYears(persona, source),
    ...careerBackwards(persona, source),
  ];
}

function contradictingYears(persona: Persona, source: Source): Problem[] {
  const seen = new Map<string, { year: number; id: string }>();
  return persona.facts.flatMap((fact, at) =>
    Object.entries(fact.years).flatMap(([what, year]) => {
      const first = seen.get(what) ?? { year, id: fact.id };
      seen.set(what, first);
      if (first.year === year) return [];
      return [
        source.problem(
          ['facts', at, 'years', what],
          `\`${what}\` is ${year} here and ${first.year} in \`${first.id}\`.`,
        ),
      ];
    }),
  );
}

/** A year that is spoken but not listed, in whichever of a fact's forms, would escape the comparison above. */
function formsOff({ facts }: Persona, source: Source): Problem[] {
  return facts.flatMap(({ id, words, short, fits, years }, at) => {
    const listed = new Set(Object.values(years));
    const forms: { path: Path; text: string }[] = [
      { path: ['facts', at, 'words'], text: words },
      { path: ['facts', at, 'short'], text: short ?? '' },
      ...Object.entries(fits).map(([form, text]) => ({ path: ['facts', at, 'fits', form], text: text ?? '' })),
    ];
    return forms.flatMap(({ path, text }) =>
      yearsSpoken(text)
        .filter((year) => !listed.has(year))
        .map((year) => source.problem(path, `${year} is not among the \`years\` of \`${id}\`.`)),
    );
  });
}

function unknownYears(persona: Persona, source: Source): Problem[] {
  const known = new Set([
    ...persona.facts.flatMap(({ years }) => Object.values(years)),
    ...yearsSpoken(JSON.stringify(persona.profile)),
  ]);
  return persona.cues.flatMap(({ words }, at) =>
    yearsSpoken(words)
      .filter((year) => !known.has(year))
      .map((year) => source.problem(['cues', at, 'words'], `${year} is a year of no fact and not of the profile.`)),
  );
}

function careerBackwards({ profile }: Persona, source: Source): Problem[] {
  const spans = profile.career.map(({ years }) => yearsSpoken(years));
  return spans.flatMap(([from, to], at) => {
    const path = ['profile', 'career', at, 'years'];
    if (from === undefined) return [];
    if (to !== undefined && to < from) return [source.problem(path, `This ends in ${to} and begins in ${from}.`)];
    const before = at > 0 ? spans[at - 1]?.[0] : undefined;
    return before !== undefined && from < before
      ? [source.problem(path, `The career goes from ${before} back to ${from}; the earliest comes first.`)]
      : [];
  });
}
