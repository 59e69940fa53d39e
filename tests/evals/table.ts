import type { Figure } from './figures.ts';

/** One line of a table: ours beside the trivial rule, a page of regular expressions, and people where they were asked. */
export interface Line {
  measure: string;
  ours: Figure;
  trivial?: Figure | number;
  regex?: Figure | number;
  human?: Figure | number;
  /** What we set out to reach. */
  aim?: string;
}

export interface Table {
  title: string;
  /** What the rows are, and what the figure leaves open. */
  note: string;
  /** What stands over the figures, where they are not all ours. */
  heading?: string;
  lines: Line[];
}

/** A table of numbers that stand beside each other rather than beside an aim: one column for each heading. */
export interface Grid {
  title: string;
  note: string;
  columns: string[];
  rows: string[][];
}

/** What a room's measurement returns: its tables, and a sentence for each set that is not here. */
export interface Measured {
  tables: (Table | Grid)[];
  skipped: string[];
}

export function markdown(table: Table | Grid): string {
  return 'rows' in table ? gridOf(table) : linesOf(table);
}

function gridOf({ title, note, columns, rows }: Grid): string {
  const rule = columns.map((_, n) => (n < 2 ? '---' : '--:'));
  return [`### ${title}`, '', note, '', ...[columns, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join(
    '\n',
  );
}

function linesOf(table: Table): string {
  const head = `| measure | n | ${table.heading ?? 'ours'} | 95 % | trivial rule | regular expressions | people | aim |`;
  const rule = '| --- | --: | --: | --- | --: | --: | --: | --- |';
  return [`### ${table.title}`, '', table.note, '', head, rule, ...table.lines.map(row)].join('\n');
}

function row(line: Line): string {
  const { ours } = line;
  const cells = [
    line.measure,
    ours.n,
    ours.n === 0 ? '–' : number(ours.value),
    ours.n === 0 ? '' : `${number(ours.low)} to ${number(ours.high)}`,
    beside(line.trivial),
    beside(line.regex),
    beside(line.human),
    line.aim ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function beside(figure: Figure | number | undefined): string {
  if (figure === undefined) return '';
  return number(typeof figure === 'number' ? figure : figure.value);
}

function number(value: number): string {
  return value.toFixed(3);
}
