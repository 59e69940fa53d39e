import { read, type ReadingContext } from '../language/index.ts';
import { jsonLines, writeLine } from './json-lines.ts';

interface Utterance {
  id?: string;
  /** The other side's last turn, where there was one. */
  context?: string | null;
  text?: string;
}

for await (const { id, context, text } of jsonLines<Utterance>()) {
  const reading = read(String(text ?? ''), after(context ?? null));
  writeLine({
    id,
    questions: reading.questions.map(({ text, form, invitation, leading, generic }) => ({
      text,
      form,
      invitation,
      leading,
      generic,
    })),
    stacked: reading.stacked,
    followUp: reading.followUp,
    uptake: reading.uptake,
    paraphrase: reading.paraphrase,
    topics: reading.topics.map(({ topic }) => topic),
    thanks: reading.moves.includes('thanks'),
    closing: reading.moves.includes('goodbye'),
    asksForJob: reading.moves.includes('asks_for_job') || reading.moves.includes('offers_cv'),
    asksForReferral: reading.moves.includes('asks_for_people'),
  });
}

function after(context: string | null): ReadingContext {
  const earlier = context === null ? [] : [{ number: 1, speaker: 'informant' as const, text: String(context) }];
  return { earlier, profile: null };
}
