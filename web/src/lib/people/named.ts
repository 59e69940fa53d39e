import type { PersonaCard } from '../../../../worker/api/contract/persona-answers.ts';

type Named = Pick<PersonaCard, 'name' | 'firstName' | 'standIn'>;

/** Whom one prepares for: the real person, where a stand-in answers for them. */
export const metName = ({ name, standIn }: Named): string => standIn?.name ?? name;

/** Whom one talks with: never the real person. */
export const talkedWith = ({ name, firstName, standIn }: Named): string => (standIn ? firstName : name);

/** Whom one writes to, as a letter begins: never a stand-in, and empty where only "your contact" is known. */
export function greeted({ firstName, standIn }: Named): string {
  const called = standIn?.called ?? firstName;
  const isName = called !== called.toLowerCase() || called === called.toUpperCase();
  return isName ? called : '';
}

/** "your contact’s stand-in" where a sentence, a line or a label begins with it. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
