import { read } from '../../language/index.ts';
import { isLeftAlone } from './left-alone.ts';

const MOST_WORDS = 30;

/** The wish where it is typed as one open question to the person, and one that our own checks leave alone; else null. */
export function askOf(wants: string): string | null {
  const lines = wants.split(/\n/u).map((line) => line.trim());
  const text = lines.find((line) => line.endsWith('?')) ?? '';
  if (text === '' || text.split(/\s+/u).length > MOST_WORDS || !/\byour?\b/iu.test(text) || /[<>{}]/u.test(text))
    return null;
  if (read(text, { earlier: [], profile: null }).questions.length !== 1 || !isLeftAlone(text)) return null;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
