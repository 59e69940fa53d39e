/** The text up to the end of its last whole sentence; all of it where there is none. */
export function toSentenceEnd(text: string): string {
  const whole = /^[\s\S]*[.!?…]["”’)]?(?=\s|$)/.exec(text)?.[0];
  return (whole ?? text).trimEnd();
}
