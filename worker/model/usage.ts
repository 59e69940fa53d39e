import type { LanguageModelV4Usage } from '@ai-sdk/provider';

/** What a call used, as the provider counts it. */
export interface TokenUsage {
  inputTokens: number;
  outputTokens: number;
  total: number;
}

export const NO_USE: TokenUsage = { inputTokens: 0, outputTokens: 0, total: 0 };

/** Null where the provider does not say. */
export function usageOf(usage: LanguageModelV4Usage | undefined): TokenUsage | null {
  const inputTokens = usage?.inputTokens.total;
  const outputTokens = usage?.outputTokens.total;
  if (inputTokens === undefined || outputTokens === undefined) return null;
  return { inputTokens, outputTokens, total: inputTokens + outputTokens };
}

/** What two calls used together; an unknown part makes the whole unknown. */
export function sumOf(first: TokenUsage | null, second: TokenUsage | null): TokenUsage | null {
  if (first === null || second === null) return null;
  return {
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    total: first.total + second.total,
  };
}
