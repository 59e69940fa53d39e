import type { LanguageModelV4 } from '@ai-sdk/provider';
import { openaiModel } from './openai.ts';
import type { ModelSettings } from './settings.ts';
import { workersAiFetch } from './workers-ai.ts';

/** A model of any provider; `streamReply` and `askObject` call it. */
export type { LanguageModelV4 as LanguageModel };

/** The binding of Workers AI, as far as it is used. */
export interface AiBinding {
  run(
    model: string,
    input: Record<string, unknown>,
    options: { returnRawResponse: true; signal?: AbortSignal },
  ): Promise<Response>;
}

/** The model that the settings name. Imported as it is: loaded on demand, the bundler puts zod's modules into an order in which they fail. */
export function languageModelOf(settings: ModelSettings, bindings: { AI?: unknown }): LanguageModelV4 {
  if (settings.provider === 'openai') return openaiModel(settings, fetch.bind(globalThis));
  const asChat = { ...settings, provider: 'openai', api: 'chat', apiKey: null, baseUrl: 'https://workers-ai' } as const;
  return openaiModel(asChat, workersAiFetch(bindings.AI as AiBinding, settings.name));
}
