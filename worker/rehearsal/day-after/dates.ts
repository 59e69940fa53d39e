import type { ConversationWords } from '../../api/contract/progress-answers.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Thanks are due within a day, as on the card. */
const THANK_WITHIN = 1;
/** With no dated step an update goes out after four weeks; a dated one moves it, not before two and not after nine. */
const UPDATE_AFTER = 28;
const UPDATE_FROM = 14;
const UPDATE_BY = 63;

/** A calendar day so many days later: no time zone has a part in it. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export const thankBy = ({ heldOn }: ConversationWords): string => daysLater(heldOn, THANK_WITHIN);

/** When an update is welcome: the day after the last step that has a day, or else some weeks later. */
export function updateOn({ heldOn, nextSteps }: ConversationWords): string {
  const last = nextSteps
    .flatMap(({ by }) => by ?? [])
    .toSorted()
    .at(-1);
  if (last === undefined) return daysLater(heldOn, UPDATE_AFTER);
  const [from, by] = [daysLater(heldOn, UPDATE_FROM), daysLater(heldOn, UPDATE_BY)];
  const wished = daysLater(last, 1);
  return wished < from ? from : wished > by ? by : wished;
}

/** "27 November", for a message. */
export function spokenDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}
