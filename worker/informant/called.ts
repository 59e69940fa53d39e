import { roleIn } from './role-said.ts';

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

/** How one speaks of someone: in full, and briefly. Neither is ever empty. */
export interface KnownAs {
  name: string;
  called: string;
}

const CONTACT = 'your contact';
/** A longer role is a description, and no name for somebody. */
const ROLE_WORDS = 4;

/** By their name; where nobody wrote one, by what they do: "the purser", and "your contact" for short. */
export function knownAs({ name, role }: { name: string; role: string }): KnownAs {
  const known = name.trim();
  if (known !== '') return { name: known, called: calledBy(known) };
  const said = roleIn(role);
  if (said === null || said.startsWith('one of ') || said.split(' ').length > ROLE_WORDS + 1)
    return { name: CONTACT, called: CONTACT };
  return { name: `the ${said.replace(/^an? /u, '')}`, called: CONTACT };
}

const DEGREE = /^(?:phd|md|mba|rn|esq|jr|sr|cpa|pe|dds|jd|ma|msc|bsc)\.?$/i;

/** Every word of a name by which a question may mean its bearer. */
export function namesOf(name: string): string[] {
  return name.split(/[\s,]+/u).filter((word) => word.length > 2 && !TITLE.test(word) && !DEGREE.test(word));
}
