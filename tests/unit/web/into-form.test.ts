import { expect, it } from 'vitest';
import { PASTE_LIMIT as CONTRACT } from '../../../worker/api/contract/drafting.ts';
import { intoForm, leftOutLine, PASTE_LIMIT, putIn } from '../../../web/src/lib/drafting/into-form.ts';

const EMPTY = { name: '', role: '', organisation: '', met: '', path: '', published: '', wants: '' };
const typed = { ...EMPTY, when: null, setting: null, field: null };

it('the limit shown for a pasted text is the limit of the wire', () => {
  expect(PASTE_LIMIT).toBe(CONTRACT);
});

it('what was kept fills the form: lines that are empty, and lists at their end', () => {
  const { details, left } = intoForm({ ...typed, path: 'Was in my choir' }, [
    { kind: 'name', text: 'Mara Klein' },
    { kind: 'role', text: 'Head nurse' },
    { kind: 'role', text: 'lecturer ' },
    { kind: 'path', text: 'Trained in Leeds' },
    { kind: 'path', text: 'Was in my choir' },
    { kind: 'published', text: '  ' },
  ]);
  expect(details).toEqual({
    ...typed,
    ...{ name: 'Mara Klein', role: 'Head nurse, lecturer', path: 'Was in my choir\nTrained in Leeds' },
  });
  expect(left).toEqual([]);
});

it('what was typed stays as it was typed, and that is said', () => {
  const mine = { ...typed, name: 'Mara', organisation: 'St Anne' };
  const { details, left } = intoForm(mine, [
    { kind: 'name', text: 'Mara Klein' },
    { kind: 'organisation', text: 'St Anne' },
  ]);
  expect(details).toEqual(mine);
  expect(left).toEqual(['name']);
  expect(putIn(2, left)).toBe('2 things are in the form; nothing is saved yet. “Their name” stays as you typed it.');
  expect(putIn(1, [])).toBe('One thing is in the form; nothing is saved yet.');
});

it('what did not hold up is counted, with the reason', () => {
  expect(leftOutLine({ notInText: 0, saysMore: 0, notForHere: 0 })).toBeNull();
  expect(leftOutLine({ notInText: 2, saysMore: 1, notForHere: 0 })).toBe(
    'Left out: 2 whose words are not in your text; 1 that said more than the words do.',
  );
});
