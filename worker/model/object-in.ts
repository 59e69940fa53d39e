/** The JSON object in a model's answer: as it is, or cut out of a fence or of words around it; null where there is none. */
export function objectIn(text: string): unknown {
  return parsed(text) ?? parsed(fenced(text)) ?? parsed(braced(text));
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const fenced = (text: string) => /```(?:json)?\s*\n?([\s\S]*?)```/i.exec(text)?.[1] ?? null;

function braced(text: string): string | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  return from >= 0 && to > from ? text.slice(from, to + 1) : null;
}
