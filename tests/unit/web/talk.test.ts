import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rehearsal as Talk } from '../../../web/src/lib/state/rehearsal.svelte.ts';
import { KeptWords } from '../../../web/src/lib/talk/kept-words.ts';
import { MemoryStorage, TalkServer, type Fault } from './talk-server.ts';

// This room does not compile Svelte; to a rule, a rune is the value it is given.
vi.stubGlobal(
  '$state',
  Object.assign(<Value>(value: Value) => value, { raw: <Value>(value?: Value) => value }),
);
const { Rehearsal } = await import('../../../web/src/lib/state/rehearsal.svelte.ts');

let server: TalkServer;
let storage: MemoryStorage;

/** A tab that is opened on the talk as it stands now. */
function openTab(): Talk {
  const api = server as unknown as NonNullable<ConstructorParameters<typeof Rehearsal>[1]['api']>;
  const talk = new Rehearsal(server.snapshot(), { storage, api, isUnhurried: () => false });
  void talk.open();
  return talk;
}

async function say(talk: Talk, text: string): Promise<void> {
  talk.draft = text;
  void talk.say();
  await vi.advanceTimersByTimeAsync(0);
}

const said = () => server.turns.filter((turn) => turn.speaker === 'seeker').map((turn) => turn.text);
const seen = (talk: Talk) => talk.turns.map((turn) => turn.text);
const unsent = () => new KeptWords('talk-one-', storage).unsent.map((turn) => turn.text);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  server = new TalkServer();
  storage = new MemoryStorage();
});
afterEach(() => vi.useRealTimers());

describe('saying something', () => {
  it('shows the words, the reply and the time, and has nothing left to keep', async () => {
    const talk = openTab();
    await say(talk, 'How did you come to it?');
    expect(seen(talk)).toEqual(['How did you come to it?', 'That is one. That answers 1.']);
    expect(talk.stored.clock.minutes).toBe(2);
    expect(talk.draft).toBe('');
    expect(storage.length).toBe(0);
  });

  it('keeps the words in the browser before they leave it', async () => {
    const talk = openTab();
    server.faults = ['stalled'];
    await say(talk, 'How did you come to it?');
    expect(unsent()).toEqual(['How did you come to it?']);
    expect(seen(talk)).toEqual(['How did you come to it?']);
  });

  it('says it once, however often it is asked to', async () => {
    const talk = openTab();
    talk.draft = 'Why?';
    void talk.say();
    void talk.say();
    void talk.sayAgain();
    await seconds(1);
    expect(said()).toEqual(['Why?']);
    expect(server.requests).toHaveLength(1);
  });

  it('refuses what is too long and cuts nothing off', async () => {
    const talk = openTab();
    const long = 'a'.repeat(1562);
    await say(talk, long);
    expect(talk.charactersOver).toBe(62);
    expect(talk.draft).toBe(long);
    expect(server.requests).toHaveLength(0);
  });

  it('says who speaks from here on where the model’s budget is used up', async () => {
    server.speaker = 'model';
    const talk = openTab();
    server.isUsedUp = true;
    await say(talk, 'How did you come to it?');
    expect(talk.stored.voice.by).toBe('built_in');
    expect(talk.turns.at(-1)?.voice?.notice).toBe('Built-in voice from here.');
  });

  it('says nothing where nothing but space was typed', async () => {
    const talk = openTab();
    await say(talk, ' \n ');
    expect(server.requests).toHaveLength(0);
  });

  it('says after three seconds that the informant is thinking, and after twelve that saving is slow', async () => {
    const talk = openTab();
    server.faults = ['stalled'];
    await say(talk, 'Why?');
    expect(talk.waiting).toBe('sent');
    await seconds(3);
    expect(talk.waiting).toBe('thinking');
    await seconds(9);
    expect(talk.waiting).toBe('slow');
    await seconds(80);
    expect(talk.waiting).toBe('idle');
    expect(said()).toEqual(['Why?']);
  });

  it('lets the next line be written while the last one is being answered, and said only after it', async () => {
    const talk = openTab();
    server.faults = ['stalled'];
    await say(talk, 'One?');
    await say(talk, 'Two?');
    expect(talk.isBusy).toBe(true);
    expect(talk.draft).toBe('Two?');
    await seconds(95);
    await talk.say();
    expect(said()).toEqual(['One?', 'Two?']);
  });
});

describe('trouble on the way', () => {
  it('keeps words that did not arrive in sight, and says them by themselves', async () => {
    const talk = openTab();
    server.faults = ['lost_request'];
    await say(talk, 'Why?');
    expect(seen(talk)).toEqual(['Why?']);
    expect(talk.trouble).toContain('not reached Ruth');
    await seconds(5);
    expect(said()).toEqual(['Why?']);
    expect(talk.trouble).toBeNull();
    expect(new Set(server.requests.map((request) => request.id)).size).toBe(1);
  });

  it('says them again at once when asked, with the same id', async () => {
    const talk = openTab();
    server.faults = ['down'];
    await say(talk, 'Why?');
    await talk.sayAgain();
    expect(said()).toEqual(['Why?']);
    expect(server.requests[0]?.id).toBe(server.requests[1]?.id);
  });

  it('finds a reply whose stream broke off, and does not say it twice', async () => {
    const talk = openTab();
    server.faults = ['cut'];
    await say(talk, 'Why?');
    expect(talk.waiting).toBe('sent');
    await seconds(4);
    expect(seen(talk)).toEqual(['Why?', 'That is one. That answers 1.']);
    expect(server.requests).toHaveLength(1);
    expect(unsent()).toEqual([]);
  });

  it('shows the reply without a word of trouble where only the answer was lost', async () => {
    const talk = openTab();
    server.faults = ['lost_answer'];
    await say(talk, 'Why?');
    expect(seen(talk)).toEqual(['Why?', 'That is one. That answers 1.']);
    expect(talk.trouble).toBeNull();
    expect(server.requests).toHaveLength(1);
  });

  it('says the words again once the deadline of an abandoned reply is past', async () => {
    const talk = openTab();
    server.faults = ['dropped'];
    await say(talk, 'Why?');
    await seconds(35);
    expect(seen(talk)).toHaveLength(2);
    expect(said()).toEqual(['Why?']);
  });

  it('offers the words again where they stay unanswered', async () => {
    const talk = openTab();
    server.faults = ['dropped', 'down', 'down', 'down'];
    await say(talk, 'Why?');
    await seconds(60);
    expect(talk.trouble).toContain('Ruth has not answered');
    void talk.sayAgain();
    await seconds(5);
    expect(talk.trouble).toContain('Ruth has not answered');
    void talk.sayAgain();
    await seconds(5);
    expect(seen(talk)).toHaveLength(2);
  });

  it('goes on where the server comes back after a minute and a half', async () => {
    const talk = openTab();
    server.isUnreachable = true;
    await say(talk, 'Why?');
    await seconds(90);
    expect(seen(talk)).toEqual(['Why?']);
    server.isUnreachable = false;
    await seconds(31);
    expect(said()).toEqual(['Why?']);
  });

  it('puts words that were refused back where they were written, with the reason', async () => {
    const talk = openTab();
    server.closedAt = null;
    server.sayElsewhere('First?');
    talk.draft = 'Second?';
    void talk.say();
    talk.draft = 'Third';
    await seconds(1);
    expect(talk.draft).toBe('Second?\n\nThird');
    expect(seen(talk)).toEqual(['First?', 'That is one. That answers 1.']);
    expect(talk.notice).toContain('another tab');
    expect(unsent()).toEqual([]);
  });

  it('keeps the words in sight until what the other tab said can be loaded', async () => {
    const talk = openTab();
    server.sayElsewhere('First?');
    server.isMute = true;
    await say(talk, 'Second?');
    expect(seen(talk)).toEqual(['Second?']);
    expect(talk.trouble).not.toBeNull();
    server.isMute = false;
    await seconds(5);
    expect(seen(talk)).toEqual(['First?', 'That is one. That answers 1.']);
    expect(talk.draft).toBe('Second?');
  });

  it('gives the words back where another tab is being answered, and waits for that answer', async () => {
    const talk = openTab();
    server.beginElsewhere('First?', 5);
    await say(talk, 'Second?');
    expect(talk.draft).toBe('Second?');
    expect(talk.isBusy).toBe(true);
    await seconds(10);
    expect(talk.draft).toBe('Second?');
    expect(said()).toEqual(['First?']);
    expect(talk.isBusy).toBe(false);
  });

  it('shows words that came after the end instead of dropping them', async () => {
    const talk = openTab();
    await server.closeRehearsal();
    await say(talk, 'One more thing');
    expect(talk.isOver).toBe(true);
    expect(talk.unsaid).toBe('One more thing');
  });

  it('works, and says so, where the browser keeps nothing', async () => {
    storage.isFull = true;
    const talk = openTab();
    await say(talk, 'Why?');
    expect(talk.isKeeping).toBe(false);
    expect(said()).toEqual(['Why?']);
  });
});

describe('coming back', () => {
  it('has the unfinished line', () => {
    openTab().draft = 'I was about to';
    expect(openTab().draft).toBe('I was about to');
  });

  it('says what a closed tab had not got through, with the same id', async () => {
    const talk = openTab();
    server.isUnreachable = true;
    await say(talk, 'Why?');
    talk.leave();
    server.isUnreachable = false;
    const next = openTab();
    await seconds(1);
    expect(seen(next)).toHaveLength(2);
    expect(said()).toEqual(['Why?']);
    expect(unsent()).toEqual([]);
  });

  it('shows a turn that is being answered and asks until it is', async () => {
    server.beginElsewhere('First?', 6);
    const talk = openTab();
    expect(seen(talk)).toEqual(['First?']);
    expect(talk.isBusy).toBe(true);
    await seconds(12);
    expect(seen(talk)).toHaveLength(2);
    expect(talk.isBusy).toBe(false);
  });

  it('asks nothing again that was answered meanwhile', async () => {
    const talk = openTab();
    server.faults = ['lost_answer'];
    talk.draft = 'Why?';
    void talk.say();
    talk.leave();
    await seconds(1);
    const next = openTab();
    await seconds(1);
    expect(seen(next)).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
    expect(unsent()).toEqual([]);
  });

  it('gives back words that the talk has moved past', async () => {
    new KeptWords('talk-one-', storage as unknown as Storage).keepTurn({ id: 'an-old-one', text: 'Old?', after: 0 });
    server.sayElsewhere('First?');
    const talk = openTab();
    await seconds(1);
    expect(talk.draft).toBe('Old?');
    expect(unsent()).toEqual([]);
  });

  it('forgets its own line only, not the one another tab is writing', async () => {
    const one = openTab();
    const other = openTab();
    one.draft = 'Mine';
    other.draft = 'Theirs';
    await one.say();
    expect(new KeptWords('talk-one-', storage as unknown as Storage).draft).toBe('Theirs');
  });
});

it('says everything exactly once and in order, whatever befalls the requests', async () => {
  const faults = fc.constantFrom<Fault>('none', 'lost_request', 'lost_answer', 'cut', 'dropped', 'stalled', 'down');
  await fc.assert(
    fc.asyncProperty(
      fc.array(faults, { maxLength: 8 }),
      fc.array(fc.nat(6), { maxLength: 6 }),
      async (list, closes) => {
        server = new TalkServer();
        storage = new MemoryStorage();
        server.faults = list;
        const lines = ['One?', 'Two?', 'Three?'];
        let talk = openTab();
        for (const [index, line] of lines.entries()) {
          await say(talk, line);
          if (closes.includes(index)) {
            await seconds(index);
            talk.leave();
            talk = openTab();
          }
          for (let waited = 0; talk.isBusy && waited < 1200; waited++) {
            await seconds(1);
            if (talk.trouble && waited % 60 === 59) void talk.sayAgain();
          }
        }
        expect(said()).toEqual(lines);
        expect(server.turns).toHaveLength(6);
        expect(seen(talk)).toEqual(server.turns.map((turn) => turn.text));
        expect(unsent()).toEqual([]);
        talk.leave();
      },
    ),
    { numRuns: 150 },
  );
});
