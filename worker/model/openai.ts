import { OpenAIChatLanguageModel, OpenAIResponsesLanguageModel } from '@ai-sdk/openai/internal';
import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { mergingFetch } from './merge-pieces.ts';
import type { ModelSettings } from './settings.ts';

type OpenAiSettings = Extract<ModelSettings, { provider: 'openai' }>;

/** A model behind any server that speaks OpenAI's Responses or Chat Completions. */
export function openaiModel(settings: OpenAiSettings, get: typeof fetch): LanguageModelV4 {
  const { name, apiKey, baseUrl, api } = settings;
  const config = {
    url: ({ path }: { path: string }) => `${baseUrl}${path}`,
    headers: () => (apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
    fetch: mergingFetch(get),
  };
  if (api === 'chat') return new OpenAIChatLanguageModel(name, { provider: 'openai.chat', ...config });
  return unstored(new OpenAIResponsesLanguageModel(name, { provider: 'openai.responses', ...config }));
}

/** Responses are kept by the provider unless one asks for the opposite. */
function unstored(model: LanguageModelV4): LanguageModelV4 {
  const asked = (options: LanguageModelV4CallOptions) => ({
    ...options,
    providerOptions: { openai: { store: false } },
  });
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => model.doGenerate(asked(options)),
    doStream: (options) => model.doStream(asked(options)),
  };
}
