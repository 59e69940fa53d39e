import type { Starters } from '../../api/contract/answers.ts';
import { calledBy } from '../../informant/called.ts';
import type { Person } from '../../informant/person.ts';
import { linesOf } from '../../informant/stand-in.ts';
import { introducerOf, placeOf } from './how-they-met.ts';
import { isLeftAlone } from './left-alone.ts';
import type { StarterWords } from './starter-words.ts';
import { toldToThem, wonderOf } from './told-to-them.ts';
import { organisationIn, quotable, roleIn } from './typed.ts';
import { askOf } from './wish.ts';

type Filling = Partial<Record<string, string>>;

/**
 * An opening line and six open questions in the order in which they are best asked, made from what was typed and from
 * nothing else. Pure. `field` is a name such as "building trades", null where none was found.
 */
export function startersFor(person: Person, field: string | null, words: StarterWords): Starters {
  const filling = fillingOf(person, field);
  const { path, day, made, hard, wish, next } = words.questions;
  const said = (lines: readonly string[]) => firstThatFits(lines, filling);
  return {
    openingLine: [said(words.thanks), said(words.met), said(words.purpose)].filter(Boolean).join(' '),
    questions: [path, day, made, hard, wish, next].map((lines) => bestOf(lines, filling)),
    closingRequest: words.closing,
  };
}

function fillingOf(person: Person, field: string | null): Filling {
  const { name, role, organisation, met, path, published, wants } = person;
  const wonder = wonderOf(wants, name);
  const filling = {
    called: calledBy(name),
    role: roleIn(role),
    organisation: organisationIn(organisation),
    turn: toldToThem(path, name),
    path: quotable(path),
    title: linesOf(published).flatMap((line) => titleIn(line) ?? [])[0],
    ask: askOf(wants),
    wonder,
    puzzle: wonder !== null && !/\b(?:i|i'\w+|me|my)\b/iu.test(wonder) ? wonder : null,
    wants: quotable(wants),
    field: field ?? undefined,
    introducer: introducerOf(met),
    place: placeOf(met),
  };
  return Object.fromEntries(Object.entries(filling).flatMap(([key, text]) => (text ? [[key, text]] : [])));
}

/** The title in quotation marks, or else the line. */
function titleIn(line: string): string | null {
  const quoted = /[“"«]([^”"»]{3,})[”"»]/u.exec(line)?.[1];
  return quotable(quoted ?? line.replace(/https?:\S+/giu, ''));
}

/** `''` where no line can be filled. */
function firstThatFits(lines: readonly string[], filling: Filling): string {
  return allThatFit(lines, filling)[0] ?? '';
}

/** What was typed may make a question closed, double or a demand for a job: then the next one is taken. */
function bestOf(lines: readonly string[], filling: Filling): string {
  const fits = allThatFit(lines, filling);
  return fits.find(isLeftAlone) ?? fits.at(-1) ?? '';
}

function allThatFit(lines: readonly string[], filling: Filling): string[] {
  return lines
    .filter((line) => placeholdersIn(line).every((key) => filling[key] !== undefined))
    .map((line) => line.replace(/\{(\w+)\}/g, (_, key: string) => filling[key] ?? ''));
}

function placeholdersIn(line: string): string[] {
  return [...line.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
}
