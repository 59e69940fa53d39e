import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';

export type Path = readonly PropertyKey[];

/** What is wrong with a file, where, in a sentence. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** A YAML file that remembers where each of its values stands. */
export interface Source {
  file: string;
  value: unknown;
  /** What the YAML parser itself objects to. */
  problems: Problem[];
  problem(path: Path, message: string): Problem;
}

/** Reads a YAML text; nothing is thrown, mistakes become problems. */
export function readSource(file: string, text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  const problems = document.errors.map((error) => at(error.pos[0], `Not valid YAML: ${error.message}.`));
  return {
    file,
    value: problems.length > 0 ? null : document.toJS(),
    problems,
    problem: (path, message) => at(offsetOf(document, path), message),
  };
}

/** Checks a source against its schema; either the parsed value or what to mend. */
export function parseSource<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
): { value: z.infer<Schema> | null; problems: Problem[] } {
  if (source.problems.length > 0) return { value: null, problems: source.problems };
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, problems: [] };
  return { value: null, problems: parsed.error.issues.map((issue) => schemaProblem(source, issue)) };
}

function schemaProblem(source: Source, issue: z.core.$ZodIssue): Problem {
  const where = issue.path.length > 0 ? `\`${issue.path.map(String).join('.')}\`` : 'The file';
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return source.problem(key === undefined ? issue.path : [...issue.path, key], `${where}: ${issue.message}.`);
}

/** The deepest thing that is there: a missing value is reported where it belongs. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = nodeOffset(document, path.slice(0, length));
    if (found !== null) return found;
  }
  return 0;
}

function nodeOffset(document: Document, path: Path): number | null {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : null;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? null;
    return null;
  }
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
