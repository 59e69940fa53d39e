import { describe, expect, it } from 'vitest';
import { LIMITS as CONTRACT } from '../../../worker/api/contract/rehearsal.ts';
import { LIMITS } from '../../../web/src/lib/plan/limits.ts';
import { moved, putBack } from '../../../web/src/lib/plan/order.ts';
import { roomLeft } from '../../../web/src/lib/plan/room.ts';
import { STARTERS } from '../../../web/src/lib/plan/starters.ts';
import { read } from '../../../worker/language/index.ts';

it('the limits shown are the limits of the wire', () => {
  expect(LIMITS).toEqual(CONTRACT);
});

describe('the order of questions', () => {
  it('changes by one place up or down', () => {
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('stays where there is no further place, and its source is never touched', () => {
    const source = Object.freeze(['a', 'b']) as string[];
    expect(moved(source, 0, -1)).toEqual(['a', 'b']);
    expect(moved(source, 1, 2)).toEqual(['a', 'b']);
    expect(moved(source, 5, 0)).toEqual(['a', 'b']);
  });

  it('has a removed question back in its place, or at the end of a shorter list', () => {
    expect(putBack(['a', 'c'], 'b', 1)).toEqual(['a', 'b', 'c']);
    expect(putBack(['a'], 'z', 7)).toEqual(['a', 'z']);
  });
});

describe('room for more', () => {
  it('is not worth a word until it gets short', () => {
    expect(roomLeft(200, 300)).toBeNull();
    expect(roomLeft(255, 300)).toEqual({ says: 'Room for 45 characters more', isOver: false });
    expect(roomLeft(299, 300)).toEqual({ says: 'Room for 1 character more', isOver: false });
    expect(roomLeft(300, 300)).toEqual({ says: 'No more room', isOver: false });
  });

  it('says by how much a text is too long', () => {
    expect(roomLeft(312, 300)).toEqual({
      says: '12 characters too many. It is saved once it is shorter.',
      isOver: true,
    });
  });
});

describe('the questions to start from', () => {
  it('are five, each of them one open question that does not sound like a form', () => {
    expect(STARTERS).toHaveLength(5);
    for (const text of STARTERS) {
      const { questions, stacked } = read(text, { earlier: [], profile: null });
      const seen = questions.map(({ form, leading, generic }) => ({ form, leading, generic }));
      expect({ text, seen, stacked }).toEqual({
        text,
        seen: [{ form: 'open', leading: false, generic: false }],
        stacked: false,
      });
    }
  });
});
