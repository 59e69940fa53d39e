import type { D1Database } from '@cloudflare/workers-types';
import type { TokenCaps } from '../../model/caps.ts';
import { languageModelOf } from '../../model/language-model.ts';
import type { TokenPrice } from '../../model/price.ts';
import { modelId, placeOf, type ModelSettings } from '../../model/settings.ts';
import { meterOf } from '../meter.ts';
import type { Judge } from './judge-talk.ts';

/** The model that this deployment has for judging, metered for this seeker from `now` on (milliseconds since 1970). */
export function judgeOf(
  settings: ModelSettings,
  bindings: { AI?: unknown; DB: D1Database },
  budget: { userId: string; caps: TokenCaps; price: TokenPrice; now: number },
): Judge {
  const id = modelId(settings);
  return {
    ...{ id, goesTo: placeOf(settings), price: budget.price },
    load: () => languageModelOf(settings, bindings),
    meter: meterOf(bindings.DB, { ...budget, model: id, part: 'judge' }),
  };
}
