import { describe, expect, it } from 'vitest';
import type { ConversationWords, ProgressEntry, Reflection } from '../../../worker/api/contract/progress-answers.ts';
import { csvOf } from '../../../worker/rehearsal/after/csv.ts';
import { memoOf } from '../../../worker/rehearsal/after/memo.ts';
import { csvOfProgress } from '../../../worker/rehearsal/after/progress-csv.ts';
import { progressOf } from '../../../worker/rehearsal/after/read-progress.ts';
import { calendarOf, datesOf, meetingEvent } from '../../../worker/rehearsal/day-after/calendar.ts';
import { daysLater, updateOn } from '../../../worker/rehearsal/day-after/dates.ts';
import { noteDraft, updateDraft } from '../../../worker/rehearsal/day-after/messages.ts';
import { cardOf, personaById } from '../../../worker/rehearsal/persona.ts';

const persona = cardOf(personaById('ruth-adeyemi'));

describe('a CSV file', () => {
  it('quotes what needs it and ends each line with CRLF', () => {
    expect(csvOf([['a,b', 'say "no"', 'two\nlines', 'plain', null, 3.5]])).toBe(
      '"a,b","say ""no""","two\nlines",plain,,3.5\r\n',
    );
  });

  it('lets no cell begin a formula, and leaves numbers alone', () => {
    const cells = ['=1+1', '+1', '-1+1', '@A1', '\t=1', ' =1', '＝1'];
    for (const cell of cells) expect(csvOf([[cell]])).toMatch(/^"?'/);
    expect(csvOf([[-3, '-3.5']])).toBe('-3,-3.5\r\n');
  });
});

const entry = (at: number, more: Partial<ProgressEntry> = {}): ProgressEntry => ({
  rehearsalId: `rehearsal-${at}`,
  persona,
  heldAt: `2026-11-0${at}T10:00:00.000Z`,
  counts: 'whole',
  practice: null,
  follows: null,
  wasKnown: false,
  scorer: '8',
  isCurrent: true,
  enoughToScore: true,
  minutes: 18,
  questions: 9,
  elicited: 10 * at,
  volunteered: 1,
  criteria: [{ id: 'depth', points: 20 * at, level: 2 }],
  confidence: { before: 2, after: null },
  ...more,
});

describe('progress', () => {
  const depth = (entries: ProgressEntry[]) => progressOf(entries).criteria.find(({ id }) => id === 'depth');

  it('stands on whole talks alone: a moment tried again and a short practice are in the list and in no series', () => {
    const entries = [entry(1), entry(2, { counts: 'moment' }), entry(3, { counts: 'practice' }), entry(4)];
    expect(depth(entries)?.values).toEqual([20, 80]);
    expect(progressOf(entries).rehearsals).toHaveLength(4);
  });

  it('has a gap where it was not observed, too short, never counted, or counted by other rules', () => {
    const entries = [
      entry(1, { criteria: [{ id: 'depth', points: null, level: null }] }),
      entry(2, { enoughToScore: false }),
      entry(3, { scorer: null, isCurrent: false, elicited: null, criteria: [] }),
      entry(4, { scorer: '7', isCurrent: false }),
    ];
    const progress = progressOf(entries);
    expect(depth(entries)?.values).toEqual([null, null, null, null]);
    expect(progress.toCount).toEqual(['rehearsal-3', 'rehearsal-4']);
    expect(progress.scorers).toEqual(['8', '7']);
  });

  it('counts no facts from somebody whose answers had been seen', () => {
    expect(progressOf([entry(1), entry(2, { wasKnown: true })]).facts.values).toEqual([10, null]);
  });

  it('goes into a CSV with one row each and empty cells for what was not observed', () => {
    const named = { ...persona, name: '=HYPERLINK("x")' };
    const progress = progressOf([entry(1, { persona: named }), entry(2, { criteria: [] })]);
    const [head, first, second, end] = csvOfProgress([progress]).split('\r\n');
    expect(head).toContain('facts_elicited,facts_volunteered,preparation_shown_points');
    expect(first).toContain('"\'=HYPERLINK(""x"")"');
    expect(first).toContain(',20,2,');
    const columns = head?.split(',') ?? [];
    expect(second?.split(',')[columns.indexOf('depth_points')]).toBe('');
    expect(second?.split(',')).toHaveLength(columns.length);
    expect(end).toBe('');
  });
});

const REFLECTION: Reflection = {
  rehearsalId: 'r-12345678',
  persona,
  heldAt: '2026-11-20T10:00:00.000Z',
  learnt: 'She brings “three notes, not eleven”.\n\n# Not a heading',
  surprised: '',
  fits: 'Reading slowly.',
  open: '',
  nextSteps: [
    { id: 'a', text: 'Write six reports', by: '2026-12-01', done: false },
    { id: 'b', text: ' ', by: null, done: false },
  ],
  confidence: { before: 2, after: 4 },
  quotes: [
    { quote: 'three notes, not eleven', turn: 4, speaker: 'informant' },
    { quote: 'nobody said this', turn: null, speaker: null },
  ],
  asked: [],
  version: 1,
};

describe('the memo', () => {
  it('has the name, the day, what was written, the steps, and says which quotations were really said', () => {
    const memo = memoOf(REFLECTION);
    expect(memo).toContain('# After the talk with Ruth Adeyemi');
    expect(memo).toContain('2026-11-20');
    expect(memo).toContain('- [ ] Write six reports, by 2026-12-01');
    expect(memo).toContain('said by Ruth, turn 4');
    expect(memo).toContain('“nobody said this”: not found in the transcript');
    expect(memo).toContain('before 2 of 5, after 4 of 5');
    expect(memo).not.toContain('What surprised me');
    expect(memo).not.toMatch(/^# Not a heading/m);
  });
});

const LOGGED: ConversationWords = {
  name: 'Mara Klein',
  role: 'head nurse',
  heldOn: '2026-11-20',
  went: 'Well. She laughed at my list.',
  stayed: 'That the night shift taught you to listen',
  nextSteps: [
    { id: 'a', text: 'Visit the ward', by: '2026-12-10', done: true },
    { id: 'b', text: 'Ask about the course', by: null, done: false },
  ],
  thankedOn: null,
  nextContact: '2027-01-15',
  updatedOn: null,
  note: '',
  update: '',
};

describe('the day after', () => {
  it('makes a note of what was logged and of nothing else', () => {
    const note = noteDraft(LOGGED);
    expect(note).toMatch(/^Dear Mara,\n\nThank you for the time you gave me on 20 November\.\n\n/);
    expect(note).toContain('What stays with me is that the night shift taught you to listen.');
    expect(note).toContain('What I will do next: Visit the ward.');
    const bare = noteDraft({ ...LOGGED, stayed: '', nextSteps: [] });
    expect(bare).toBe(
      'Dear Mara,\n\nThank you for the time you gave me on 20 November.\n\nWith thanks and best wishes,',
    );
    expect(noteDraft({ ...LOGGED, stayed: 'Cost $& and {name}!' })).toContain(
      'What stays with me: Cost $& and {name}!',
    );
  });

  it('has an update to send once a step is done, some weeks later', () => {
    expect(updateDraft({ ...LOGGED, nextSteps: [] })).toBeNull();
    const update = updateDraft(LOGGED);
    expect(update).toContain('Since then I have done it:\n- Visit the ward');
    expect(update).toContain('Still ahead of me: Ask about the course.');
    expect(updateOn(LOGGED)).toBe('2026-12-11');
    expect(updateOn({ ...LOGGED, nextSteps: [] })).toBe('2026-12-18');
    const by = (day: string) => ({ ...LOGGED, nextSteps: [{ id: 'a', text: 'x', by: day, done: false }] });
    expect(updateOn(by('2026-11-21'))).toBe('2026-12-04');
    expect(updateOn(by('2027-11-21'))).toBe('2027-01-22');
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('goes into a calendar: what is still to do, each on its day', () => {
    const file = calendarOf(datesOf('c-12345678', LOGGED), Date.parse('2026-11-20T12:00:00Z'));
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(file).toContain('DTSTART;VALUE=DATE:20261121\r\nDTEND;VALUE=DATE:20261122\r\nSUMMARY:Thank Mara Klein\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20270115');
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(datesOf('c', { ...LOGGED, thankedOn: '2026-11-21' }).map(({ title }) => title)).not.toContain(
      'Thank Mara Klein',
    );
  });

  it('escapes and folds what people typed', () => {
    const name = `Ada; Lovelace, ${'é'.repeat(60)}\r\nEND:VEVENT`;
    const file = calendarOf([meetingEvent('p-12345678', { name, role: '' }, '2026-11-27T09:00:00+01:00')], 0);
    expect(file).toContain('Ada\\; Lovelace\\,');
    expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file).toContain('DTSTART:20261127T080000Z\r\nDTEND:20261127T083000Z');
    expect(file.replaceAll('\r\n ', '')).toContain('é'.repeat(60));
  });
});
