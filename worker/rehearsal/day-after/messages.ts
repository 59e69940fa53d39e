import type { ConversationWords, StepWords } from '../../api/contract/progress-answers.ts';
import messages from '../../../prompts/after/messages.json' with { type: 'json' };
import { calledBy } from '../../informant/called.ts';
import { spokenDay } from './dates.ts';

/**
 * A thank-you note to begin from: the day, what stayed and the first next step, all in the words that the seeker
 * logged. What is not logged is not in it. Pure.
 */
export function noteDraft(words: ConversationWords): string {
  const { note } = messages;
  const step = words.nextSteps.find(({ text }) => text.trim() !== '');
  return paragraphs([
    greeting(note, words),
    fill(note.thanks, { day: spokenDay(words.heldOn) }),
    words.stayed.trim() === '' ? '' : stays(words.stayed),
    step ? sentence(fill(note.next, { step: step.text.trim() })) : '',
    note.close,
  ]);
}

/** What came of it, some weeks later; null until a step is done. Pure. */
export function updateDraft(words: ConversationWords): string | null {
  const { update } = messages;
  const steps = words.nextSteps.filter(({ text }) => text.trim() !== '');
  const done = steps.filter((step) => step.done);
  if (done.length === 0) return null;
  const ahead = steps.find((step) => !step.done);
  const stayed = words.stayed.trim();
  return paragraphs([
    greeting(update, words),
    [fill(update.since, { day: spokenDay(words.heldOn) }), ...done.map(asLine)].join('\n'),
    stayed === '' ? '' : sentence(fill(update.stayed, { stayed })),
    ahead ? sentence(fill(update.ahead, { step: ahead.text.trim() })) : '',
    update.close,
  ]);
}

/** Nobody writes "Dear contact". */
function greeting({ dear, hello }: { dear: string; hello: string }, { name }: ConversationWords): string {
  return name.trim() === '' ? hello : fill(dear, { name: calledBy(name.trim()) });
}

const asLine = ({ text }: StepWords): string => `- ${text.trim()}`;

/** "What stays with me is that you bring three notes": where the words go on from "is", they do. */
function stays(typed: string): string {
  const stayed = typed.trim();
  const goesOn = /^(?:that|how|what|why|when|where|who|your|the)\b/i.test(stayed);
  const line = goesOn
    ? fill(messages.note.stays, { stayed: stayed.charAt(0).toLowerCase() + stayed.slice(1) })
    : fill(messages.note.staysPlain, { stayed });
  return sentence(line);
}

const sentence = (line: string): string => (/[.!?…]["”’)]?$/u.test(line) ? line : `${line}.`);

/** A function, for what people typed may hold `$&`. */
function fill(line: string, words: Record<string, string>): string {
  return line.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
