export interface Health {
  status: 'ok' | 'not_ready';
  /** `embedded`, or provider and model: `openai/gpt-6-luna`. */
  model: string;
  version: string;
  /** What to do, where something is to be done. */
  advice: string | null;
}
