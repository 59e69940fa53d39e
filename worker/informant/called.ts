const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|father|sister|rabbi|imam|captain|judge)\.?$/i;

/** How one addresses someone: "Dana" for Dana Whitfield and "Whitfield, Dana", "Dr. Osei" for Dr. Kwame Osei. */
export function calledBy(name: string): string {
  const [family, given] = name.split(/,\s*/u);
  if (given && family && !given.includes(' ') && !DEGREE.test(given)) return given;
  const words = (family ?? name).trim().split(/\s+/u);
  const [first = name] = words;
  // "my aunt's friend" and the like have no first name.
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return name;
  if (words.length > 1 && TITLE.test(first)) return `${first} ${words.at(-1) ?? ''}`;
  return first;
}

const DEGREE = /^(?:phd|md|mba|rn|esq|jr|sr|cpa|pe|dds|jd|ma|msc|bsc)\.?$/i;

/** Every word of a name by which a question may mean its bearer. */
export function namesOf(name: string): string[] {
  return name.split(/[\s,]+/u).filter((word) => word.length > 2 && !TITLE.test(word) && !DEGREE.test(word));
}
