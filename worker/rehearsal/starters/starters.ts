import type { Starters } from '../../api/contract/persona-answers.ts';
import { calledBy } from '../../informant/called.ts';
import type { Person } from '../../informant/person.ts';
import { roleIn } from '../../informant/role-said.ts';
import { linesOf } from '../../informant/stand-in.ts';
import { introducerOf, placeOf } from './how-they-met.ts';
import { isLeftAlone } from './left-alone.ts';
import type { StarterWords } from './starter-words.ts';
import { toldToThem } from './told-to-them.ts';
import { organisationIn, quotable } from './typed.ts';
import { clauseOf, wishesIn, type Wish } from './wishes.ts';

type Filling = Partial<Record<string, string>>;

/**
 * An opening line and six open questions in the order in which they are best asked, made from what was typed and from
 * nothing else. Pure. `field` is a name such as "building trades", null where none was found.
 */
export function startersFor(person: Person, field: string | null, words: StarterWords): Starters {
  const wishes = wishesIn(person.wants, person.name);
  const filling = fillingOf(person, field, wishes);
  const { path, day, made, hard, wish, next } = words.questions;
  const said = (lines: readonly string[]) => firstThatFits(lines, filling);
  const typed = wishes.flatMap((wished, n) => {
    const fits = allThatFit(words.wishes, { ...wished }).filter(isLeftAlone);
    return fits[n % fits.length] ?? [];
  });
  const [first, second, third] = [...new Set(typed)];
  const general = [path, day, made, hard, wish, next].map((lines) => bestOf(lines, filling));
  const [pathAsked, dayAsked, madeAsked, hardAsked, wishAsked, nextAsked] = general as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    openingLine: [said(words.thanks), said(words.met), said(words.purpose)].filter(Boolean).join(' '),
    questions: [
      pathAsked,
      dayAsked,
      filling.title === undefined ? (third ?? madeAsked) : madeAsked,
      second ?? hardAsked,
      first ?? wishAsked,
      nextAsked,
    ],
    closingRequest: words.closing,
  };
}

function fillingOf(person: Person, field: string | null, wishes: readonly Wish[]): Filling {
  const { name, role, organisation, met, path, published } = person;
  const filling = {
    called: calledBy(name),
    role: roleIn(role),
    organisation: organisationIn(organisation),
    turn: toldToThem(path, name),
    path: quotable(path),
    title: linesOf(published).flatMap((line) => titleIn(line) ?? [])[0],
    wonder: wishes.map(clauseOf).find(Boolean),
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
