import type { EarlierTurn } from '../language/reading.ts';
import { isRightName, NOTE_WORDS_MOST, readNote, type Names } from './note.ts';
import type { Check } from './report.ts';

/** What the writer of a thank-you note may want to change. An empty note raises nothing. */
export function checkNote(note: string, turns: readonly EarlierTurn[], names: Names): Check[] {
  if (note.trim() === '') return [];
  const reading = readNote(note, turns);
  const { firstName } = names;
  const checks: (Check | null)[] = [
    reading.addressee !== null && !isRightName(reading.addressee, names)
      ? check('wrong_name', `The note is to ${reading.addressee}; you talked with ${firstName}.`)
      : null,
    reading.thanks ? null : check('no_thanks', `Nothing in the note says thank you yet.`),
    reading.invented === null
      ? null
      : check(
          'invented',
          `“${reading.invented}”: that is nowhere ${names.onRecord ?? 'in your talk'}. Look it up before you send it.`,
        ),
    reading.particular !== null || reading.invented !== null
      ? null
      : check('no_particular', `Name one thing ${firstName} told you, so that the note could be to nobody else.`),
    reading.particular === null || reading.takeaway || reading.nextStep
      ? null
      : check(
          'no_takeaway',
          `Say what you will do with it, or what it changed. That is what ${firstName} would like to know.`,
        ),
    reading.particular === null || reading.interest || reading.nextStep
      ? null
      : check(
          'no_interest',
          'Say in a few words whether the work still draws you. It tells them their time was well spent.',
        ),
    reading.asksForJob
      ? check(
          'job_request',
          'The note asks for a job. Leave that out; thanks that want something are not quite thanks.',
        )
      : null,
    reading.words > NOTE_WORDS_MOST
      ? check('too_long', `The note has ${reading.words} words; under ${NOTE_WORDS_MOST} is read at once.`)
      : null,
  ];
  return checks.filter((found) => found !== null);
}

function check(code: string, message: string): Check {
  return { questionId: null, field: 'note', code, message, better: null };
}
