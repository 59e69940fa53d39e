import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Each line of the named file, or of standard input where none is named, as JSON. A bad line ends the program with its number. */
export async function* jsonLines<Row>(file: string | undefined = process.argv[2]): AsyncIterable<Row> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (line.trim() !== '') yield parsed<Row>(line, `${file ?? 'standard input'}:${number}`);
  }
}

/** The plain lines of a file or of standard input. */
export async function* linesOf(file: string | undefined = process.argv[2]): AsyncIterable<string> {
  const input = file === undefined || file === '-' ? process.stdin : createReadStream(file);
  input.setEncoding('utf8');
  let first = true;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      yield first ? line.replace(/^\ufeff/, '') : line;
      first = false;
    }
  } catch (error) {
    stop(`cannot read ${file ?? 'standard input'}: ${(error as Error).message}`);
  }
}

export function writeLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Ends the program with a sentence for the person at the keyboard. */
export function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function parsed<Row>(line: string, where: string): Row {
  try {
    return JSON.parse(line) as Row;
  } catch {
    return stop(`${where}: not a line of JSON`);
  }
}
