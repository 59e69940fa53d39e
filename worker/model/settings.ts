/** Which language model speaks, or judges, and how it is reached. */
export type ModelSettings =
  | {
      provider: 'openai';
      /** The model's name, as the provider knows it. */
      name: string;
      /** Null where the server wants none. */
      apiKey: string | null;
      /** Without a slash at the end. */
      baseUrl: string;
      api: 'responses' | 'chat';
    }
  | { provider: 'workers-ai'; name: string };

/** The variables, as the platform hands them over; those of the judge have `JUDGE_` before their names. */
export type Variables = Readonly<Record<string, unknown>>;

export interface ReadSettings {
  /** Null: the embedded actor, or no judge. */
  model: ModelSettings | null;
  /** What to set, a sentence each; empty where all is well. */
  advice: string[];
}

const OPENAI = 'https://api.openai.com/v1';
const NOTHING = { actor: 'embedded', judge: 'none' } as const;

/** Reads the settings of one role. What the judge does not set for itself it has from the actor. */
export function readModelSettings(role: 'actor' | 'judge', variables: Variables): ReadSettings {
  const chosen = own(variables, role, 'MODEL') ?? NOTHING[role];
  const key = nameOf(role, 'MODEL');
  if (chosen === NOTHING[role]) return { model: null, advice: [] };
  if (chosen === 'openai') return openai(role, variables);
  if (chosen === 'workers-ai') return workersAi(role, variables);
  const advice = `${key} is "${chosen}", which this version does not know: set ${key} to "${NOTHING[role]}", "openai" or "workers-ai".`;
  return { model: null, advice: [advice] };
}

function openai(role: 'actor' | 'judge', variables: Variables): ReadSettings {
  const key = nameOf(role, 'MODEL');
  const baseUrl = (value(variables, role, 'OPENAI_BASE_URL') ?? OPENAI).replace(/\/+$/, '');
  const apiKey = value(variables, role, 'OPENAI_API_KEY');
  const name = value(variables, role, 'OPENAI_MODEL');
  const api = value(variables, role, 'OPENAI_API') ?? (baseUrl === OPENAI ? 'responses' : 'chat');
  const advice: string[] = [];
  if (!isAddress(baseUrl)) {
    advice.push('OPENAI_BASE_URL is not an address: set it to one like "http://localhost:11434/v1", or leave it out.');
  }
  if (baseUrl === OPENAI && apiKey === null) {
    advice.push(`${key} is "openai", and there is no key: npx wrangler secret put OPENAI_API_KEY.`);
  }
  if (name === null) {
    advice.push(`${key} is "openai", and no model is named: set ${nameOf(role, 'OPENAI_MODEL')} in wrangler.toml.`);
  }
  if (api !== 'responses' && api !== 'chat') {
    advice.push(`OPENAI_API is "${api}": set it to "responses" or "chat".`);
  }
  if (advice.length > 0) return { model: null, advice };
  return {
    model: { provider: 'openai', name: name as string, apiKey, baseUrl, api: api as 'responses' | 'chat' },
    advice,
  };
}

function workersAi(role: 'actor' | 'judge', variables: Variables): ReadSettings {
  const key = nameOf(role, 'MODEL');
  const name = value(variables, role, 'WORKERS_AI_MODEL');
  const advice: string[] = [];
  if (!variables.AI) {
    advice.push(`${key} is "workers-ai", and there is no AI binding: add [ai] with binding = "AI" to wrangler.toml.`);
  }
  if (name === null) {
    advice.push(
      `${key} is "workers-ai", and no model is named: set ${nameOf(role, 'WORKERS_AI_MODEL')} in wrangler.toml.`,
    );
  }
  return advice.length > 0 || name === null
    ? { model: null, advice }
    : { model: { provider: 'workers-ai', name }, advice };
}

const nameOf = (role: 'actor' | 'judge', name: string) => (role === 'judge' ? `JUDGE_${name}` : name);

function own(variables: Variables, role: 'actor' | 'judge', name: string): string | null {
  const set = variables[nameOf(role, name)];
  return typeof set === 'string' && set.trim() !== '' ? set.trim() : null;
}

const value = (variables: Variables, role: 'actor' | 'judge', name: string) =>
  own(variables, role, name) ?? own(variables, 'actor', name);

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** How a model is written down: `openai/gpt-6-luna`. */
export function modelId({ provider, name }: ModelSettings): string {
  return `${provider}/${name}`;
}

/** Where words go: the provider's host, `Cloudflare`, or null where the model runs on the machine that serves the site. */
export function placeOf(model: ModelSettings): string | null {
  if (model.provider === 'workers-ai') return 'Cloudflare';
  const { hostname } = new URL(model.baseUrl);
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ? null : hostname;
}
