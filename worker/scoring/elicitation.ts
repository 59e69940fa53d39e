import { TOPICS } from '../language/topics.ts';
import type { ClosedDoor } from '../informant/meeting.ts';
import type { Report, ScoringInput, Untold } from './report.ts';
import { topicLabel } from './words/phrases.ts';
import { voiceOf, type Voice } from './words/voice.ts';

const DEPTH = { surface: 0, story: 1, candid: 2 };

/** What was told and what could have been, by topic; never the words of a fact that was not released. */
export function elicitationOf(meeting: ScoringInput['meeting'], voice: Voice): Report['elicitation'] {
  if (meeting === null) return null;
  const { doors } = meeting;
  const closed = doors.filter((door) => door.state === 'closed');
  return {
    topics: TOPICS.filter((topic) => doors.some((door) => door.topic === topic)).map((topic) => ({
      topic,
      label: topicLabel(topic, voice),
      doors: doors
        .filter((door) => door.topic === topic)
        .sort((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || DEPTH[a.tier] - DEPTH[b.tier])
        .map(({ tier, state, turn }) => ({ tier, state, turn })),
    })),
    told: doors.length - closed.length,
    closed: closed.length,
    openable: closed.filter((door) => door.turn !== null).length,
  };
}

/** What stood behind the closed doors, by topic, for a seeker who asked to be told. */
export function untoldOf(doors: readonly ClosedDoor[], informant: Parameters<typeof voiceOf>[0]): Untold[] {
  const voice = voiceOf(informant);
  return TOPICS.filter((topic) => doors.some((door) => door.topic === topic)).map((topic) => ({
    topic,
    label: topicLabel(topic, voice),
    doors: doors
      .filter((door) => door.topic === topic)
      .sort((a, b) => DEPTH[a.tier] - DEPTH[b.tier])
      .map(({ tier, turn, words }) => ({ tier, turn, words })),
  }));
}
