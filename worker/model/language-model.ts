import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ModelSettings } from './settings.ts';

/** A model of any provider; `streamReply` and `askObject` call it. */
export type { LanguageModelV4 as LanguageModel };

/** The binding of Workers AI, as far as it is used. */
export interface AiBinding {
  run(model: string, input: Record<string, unknown>, options: { returnRawResponse: true }): Promise<unknown>;
}

/** The provider's code is loaded with the first call: a deployment without a model never does. */
export async function languageModelOf(settings: ModelSettings, bindings: { AI?: unknown }): Promise<LanguageModelV4> {
  const { openaiModel } = await import('./openai.ts');
  if (settings.provider === 'openai') return openaiModel(settings, fetch.bind(globalThis));
  const { workersAiFetch } = await import('./workers-ai.ts');
  const asChat = { ...settings, provider: 'openai', api: 'chat', apiKey: null, baseUrl: 'https://workers-ai' } as const;
  return openaiModel(asChat, workersAiFetch(bindings.AI as AiBinding, settings.name));
}
