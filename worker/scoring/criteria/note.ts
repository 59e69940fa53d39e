import { isRightName, NOTE_WORDS_MOST, readNote } from '../note.ts';
import { points } from '../ramp.ts';
import type { Talk } from '../talk.ts';
import { NOT_OBSERVED, type Judged } from './judged.ts';

/** Thanks for something that was said, what it meant, that it still draws, what comes next. The note is no turn, so it has no quotes. */
export function thankYouNote({ input }: Talk): Judged {
  if (input.note === null || input.note.trim() === '') return NOT_OBSERVED;
  const note = readNote(input.note, input.turns);
  const earned =
    (note.thanks ? 20 : 0) +
    (note.particular !== null ? 40 : 0) +
    (note.particular !== null && note.takeaway ? 20 : 0) +
    (note.interest ? 8 : 0) +
    (note.nextStep ? 12 : 0);
  const misnamed = input.meeting !== null && note.addressee !== null && !isRightName(note.addressee, input.meeting);
  const cost = (note.invented !== null ? 40 : 0) + (note.words > NOTE_WORDS_MOST ? 15 : 0) + (misnamed ? 20 : 0);
  return { points: points(note.asksForJob ? Math.min(20, earned - cost) : earned - cost), evidence: [] };
}
