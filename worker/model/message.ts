import type { LanguageModelV4Prompt } from '@ai-sdk/provider';

/** One message to a model. Instructions come first; what a seeker wrote is never among them. */
export interface Message {
  role: 'system' | 'user' | 'assistant';
  text: string;
}

export function promptOf(messages: readonly Message[]): LanguageModelV4Prompt {
  return messages.map(({ role, text }) =>
    role === 'system' ? { role, content: text } : { role, content: [{ type: 'text', text }] },
  );
}
