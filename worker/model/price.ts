import type { Variables } from './settings.ts';
import type { TokenUsage } from './usage.ts';

/** US dollars for a million tokens; null where nobody said. */
export type TokenPrice = { input: number; output: number } | null;

/**
 * Reads `MODEL_PRICE` ("0.75/4.50": input, output), for the judge `JUDGE_MODEL_PRICE` before it; `advice` has a
 * sentence where it cannot be read.
 */
export function readTokenPrice(role: 'actor' | 'judge', variables: Variables): { price: TokenPrice; advice: string[] } {
  const own = role === 'judge' ? variables.JUDGE_MODEL_PRICE : undefined;
  const text = String(own ?? variables.MODEL_PRICE ?? '').trim();
  if (text === '') return { price: null, advice: [] };
  const [, input, output] = /^(\d{1,5}(?:\.\d{1,6})?)\s*\/\s*(\d{1,5}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (input !== undefined && output !== undefined) {
    return { price: { input: Number(input), output: Number(output) }, advice: [] };
  }
  const advice = `MODEL_PRICE is "${text}": set it to US dollars for a million tokens in and out, such as "0.75/4.50".`;
  return { price: null, advice: [advice] };
}

/** What a call cost, in millionths of a US dollar; null where price or use is unknown. */
export function costOf(usage: TokenUsage | null, price: TokenPrice): number | null {
  if (usage === null || price === null) return null;
  return Math.round(usage.inputTokens * price.input + usage.outputTokens * price.output);
}
