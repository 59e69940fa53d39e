/** Signs with which a spreadsheet begins a formula; a cell that begins so is said to be text by an apostrophe. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Text that is no plain number, and would be run rather than shown. */
const isFormula = (text: string): boolean => FORMULA.test(text.trimStart()) && !/^-?\d+(\.\d+)?$/.test(text);

/** Rows as CSV after RFC 4180: CRLF ends each line, and what holds a comma, a quote or a break stands in quotes. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
