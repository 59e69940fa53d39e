import { describe, expect, it } from 'vitest';
import { doorsOf, rememberMeeting, unmet, withMemory } from '../../../worker/informant/index.ts';
import type { MeetingTerms } from '../../../worker/informant/meeting.ts';
import { read } from '../../../worker/language/index.ts';
import { goodTalk } from '../../fixtures/talks.ts';
import { meet, policy, ruth, toldIds, twentyMinutes, type Meeting } from './meet.ts';

function after(first: Meeting, promised = false, terms: Partial<MeetingTerms> = {}) {
  return rememberMeeting(ruth, policy, { ...twentyMinutes, ...terms }, first.effects, promised);
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

describe('a second meeting', () => {
  const first = meet(ruth, goodTalk);
  const earlier = after(first);

  it('begins with hello again and what they had got to', () => {
    const { reply, effect } = meet(ruth, ['Hello Ruth, thank you for seeing me a second time.'], { earlier });
    expect(reply).toMatch(/back|again/i);
    expect(reply).toMatch(/last time|We'd got on to/i);
    expect(effect.acts[0]).toBe('greet');
    const names = first.state.released.map(({ topic }) => policy.topicNames[topic]);
    expect(names.some((name) => reply.includes(name))).toBe(true);
  });

  it('asks after what the seeker had meant to do', () => {
    const { reply } = meet(ruth, ['Hello Ruth.'], { earlier: after(first, true) });
    expect(policy.words.againPromised.some((line) => reply.includes(line))).toBe(true);
  });

  it('tells nothing again as new: what was told before is owned to, said in short, and counts for nothing', () => {
    const again = meet(ruth, ['Hello Ruth, good to talk again.', ...goodTalk.slice(0, 5)], { earlier });
    const before = new Set(toldIds(first));
    const released = again.effects.flatMap((effect) => effect.released.map(({ id }) => id));
    expect(released.filter((id) => before.has(id))).toEqual([]);
    const asked = meet(ruth, ['Hello Ruth.', 'How did you come to dramaturgy?'], {
      earlier: { ...earlier, released: [{ ...factOf('path'), how: 'elicited', turn: 1 }] },
    });
    expect(asked.effects.flatMap(({ released }) => released.map(({ id }) => id))).not.toContain(factOf('path').id);
    expect(policy.words.lastTime.some((line) => asked.reply.includes(line))).toBe(true);
  });

  it('wins no rapport from nothing: half of what was won is there, and nothing candid stands open for it', () => {
    const start = policy.temperaments.warm.startingRapport;
    expect(earlier.warmth).toBe(Math.round((first.state.rapport - start) * policy.again.carries));
    const met = meet(ruth, [], { earlier }).state.rapport;
    expect(met).toBeGreaterThanOrEqual(start);
    expect(met).toBeLessThan(policy.temperaments.warm.candidAt);
    const silent = after(meet(ruth, []));
    expect(silent.warmth).toBe(0);
    expect(meet(ruth, [], { earlier: silent }).state.rapport).toBe(start);
    const bad = after(meet(ruth, ['Can you get me a job?', 'I want a job there. Hire me.']));
    expect(bad.warmth).toBeLessThan(0);
    const cool = meet(ruth, ['Hello Ruth.'], { earlier: bad }).reply;
    expect(policy.words.againCool.some((line) => cool.startsWith(line))).toBe(true);
  });

  it('is the same each time, and the same however the first is changed afterwards', () => {
    const lines = [
      'Hello Ruth.',
      'What did last week look like?',
      'Last time you told me about the notes. What came of it?',
    ];
    const kept = JSON.parse(JSON.stringify(earlier)) as typeof earlier;
    expect(meet(ruth, lines, { earlier: kept }).replies).toEqual(meet(ruth, lines, { earlier }).replies);
  });

  it('has no doors for what was told before', () => {
    const second = meet(ruth, ['Hello Ruth.'], { earlier });
    const doors = doorsOf(unmet(ruth, { ...twentyMinutes, earlier }), second.turns, second.effects);
    const all = doorsOf(ruth, second.turns, second.effects);
    expect(all.length - doors.length).toBe(new Set(toldIds(first)).size);
  });

  it('takes what the seeker recalls of the first for what it is, and no chance word', () => {
    const terms = { ...twentyMinutes, earlier };
    const told = first.state.released.at(0)?.words ?? '';
    const words = plain(told).split(' ').slice(0, 6).join(' ');
    const line = `Last time you told me about ${words}. What came of that?`;
    expect(read(line, { earlier: withMemory(line, [], terms), profile: null }).reflection).not.toBe('unsupported');
    expect(read(line, { earlier: withMemory(line, [], terms), profile: null }).callback).toBe(0);
    const other = `I like ${words}.`;
    expect(withMemory(other, [], terms)).toEqual([]);
  });
});

function factOf(topic: string) {
  const fact = ruth.facts.find((each) => each.topic === topic && each.tier === 'surface');
  if (!fact) throw new Error(`Ruth has nothing on ${topic}.`);
  return { id: fact.id, topic: fact.topic, tier: fact.tier, words: fact.words };
}
