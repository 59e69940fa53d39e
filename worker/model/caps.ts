import type { Variables } from './settings.ts';

/** How many tokens models may use in a day (UTC), input and output together. */
export interface TokenCaps {
  perSeeker: number;
  inAll: number;
}

/** A rehearsal of twenty minutes takes some 60,000; four a day, and forty on the whole site. */
const USUAL: TokenCaps = { perSeeker: 250_000, inAll: 2_500_000 };

/** Reads `MODEL_TOKENS_A_SEEKER` and `MODEL_TOKENS_IN_ALL`; `advice` has a sentence for each that is no whole number. */
export function readTokenCaps(variables: Variables): { caps: TokenCaps; advice: string[] } {
  const perSeeker = wholeNumber(variables, 'MODEL_TOKENS_A_SEEKER', USUAL.perSeeker);
  const inAll = wholeNumber(variables, 'MODEL_TOKENS_IN_ALL', USUAL.inAll);
  return {
    caps: { perSeeker: perSeeker.value, inAll: inAll.value },
    advice: [...perSeeker.advice, ...inAll.advice],
  };
}

function wholeNumber(variables: Variables, name: string, usual: number): { value: number; advice: string[] } {
  const set = variables[name];
  const text = typeof set === 'number' ? String(set) : typeof set === 'string' ? set.trim() : '';
  if (text === '') return { value: usual, advice: [] };
  if (/^\d{1,12}$/.test(text)) return { value: Number(text), advice: [] };
  return {
    value: usual,
    advice: [`${name} is "${text}": set it to the tokens that models may use in a day, such as ${usual}.`],
  };
}
