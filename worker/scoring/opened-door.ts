import type { ReleasedFact } from '../informant/meeting.ts';
import type { Topic } from '../language/topics.ts';
import { topicLabel } from './words/phrases.ts';
import type { Voice } from './words/voice.ts';

/** Something that was told; its words are in the reply, and nowhere else. */
export interface OpenedDoor {
  topic: Topic;
  label: string;
  tier: 'surface' | 'story' | 'candid';
  how: ReleasedFact['how'];
}

/** What was told, as doors that opened; what is private is never told, and no door. */
export function openedDoors(released: readonly ReleasedFact[], voice: Voice): OpenedDoor[] {
  return released.flatMap(({ topic, tier, how }) =>
    tier === 'private' ? [] : [{ topic, label: topicLabel(topic, voice), tier, how }],
  );
}
