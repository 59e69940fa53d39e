/** What the page brought along: answers of the wire by address, each taken once. */
let answers: Record<string, unknown> | null = null;

/** The answer to a first look at this address; undefined where the page brought none, or it was taken. */
export function takeHanded(address: string): unknown {
  answers ??= JSON.parse(globalThis.document?.getElementById('answers')?.textContent ?? '{}') as Record<
    string,
    unknown
  >;
  const answer = answers[address];
  delete answers[address];
  return answer;
}

/** Once the first screen stands, whatever was not taken would be out of date. */
export function forgetHanded(): void {
  answers = {};
}
