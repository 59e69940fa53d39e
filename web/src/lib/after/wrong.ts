import { ProblemError } from '#lib/api/client.ts';

/**
 * What does not fit, as a sentence about the field that a person sees; the wire's path to it would say nothing. To be
 * thrown from a draft's `save`. Whatever else went wrong is thrown on.
 */
export function inOurWords(labels: Record<string, string>) {
  return (cause: unknown): never => {
    if (!(cause instanceof ProblemError) || cause.code !== 'invalid_input' || !cause.errors[0]) throw cause;
    const { path, message } = cause.errors[0];
    const label = labels[path.split(/[.[]/)[0] ?? ''] ?? 'One of the texts';
    // "say whom you talked with" is a sentence by itself; "may have at most 300 characters" is about something.
    const says = /^(say|choose)\b/.test(message) ? `Please ${message}.` : `${label} ${message}.`;
    throw new ProblemError(
      { code: cause.code, status: cause.status, detail: `${says} What you typed is kept here.` },
      { cause },
    );
  };
}
