const DAY = 24 * 60 * 60 * 1000;

const FORM = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

/** "Friday 27 November at 09:00 CET": in this device's own time zone, which it names. */
export function spokenMoment(iso: string, locale = 'en-GB', timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  const parts = new Intl.DateTimeFormat(locale, { ...FORM, ...zone, timeZoneName: 'short' }).formatToParts(
    new Date(iso),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} at ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

/** A thank-you note is due within a day of the meeting. */
export function thankBy(meetsAt: string): string {
  return new Date(Date.parse(meetsAt) + DAY).toISOString();
}
