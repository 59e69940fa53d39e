const two = (number: number): string => String(number).padStart(2, '0');

/** Today by this device's calendar, as a date field has it: 2026-11-27. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "27 November", with the year where it is another one: a calendar day is the same in every time zone. */
export function spokenDay(day: string, now = new Date()): string {
  const year = day.startsWith(String(now.getFullYear())) ? {} : ({ year: 'numeric' } as const);
  const form = { day: 'numeric', month: 'long', ...year, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(Date.parse(day));
}
