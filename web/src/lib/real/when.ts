/** What a `datetime-local` field holds, in this device's time zone, as a moment with its offset. */
export function momentOf(local: string): string | null {
  const date = new Date(local);
  if (local === '' || Number.isNaN(date.getTime())) return null;
  const minutes = -date.getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local.slice(0, 16)}:00${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

/** The other way round, for a field that is filled again. */
export function localOf(iso: string | null): string {
  if (iso === null) return '';
  const date = new Date(iso);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

const MINUTE = 60_000;

/** "in 13 hours", "in 2 days", "now", "3 days ago": calm, and never in seconds. */
export function timeLeft(iso: string, now: number): string {
  const minutes = Math.round((Date.parse(iso) - now) / MINUTE);
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
  if (Math.abs(minutes) < 5) return 'now';
  if (Math.abs(minutes) < 90) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 36 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / (24 * 60)), 'day');
}

const two = (number: number): string => String(number).padStart(2, '0');
