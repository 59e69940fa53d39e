import type { Door } from '../../informant/meeting.ts';
import type { Topic } from '../../language/topics.ts';
import { begs, requests } from '../features/closing.ts';
import { cuesMissed, cuesPickedUp } from '../features/listening.ts';
import { followUps, subjects } from '../features/questions.ts';
import { does, type Talk } from '../talk.ts';
import { about, told } from './phrases.ts';
import { counted, listed, numberWord, sentenceCase, times, type Voice } from './voice.ts';

/** What happened, in a sentence or two, from what was told and what was left. */
export function happened(talk: Talk, voice: Voice, isEnough: boolean): string {
  if (talk.turns.length === 0) return `You and ${voice.name} did not get to talk.`;
  const first = talk.input.meeting === null ? byQuestions(talk) : byDoors(talk, voice);
  const turned = broken(talk, voice) || (isEnough ? turnOfTheTalk(talk, voice) : ending(talk));
  return `${first} ${turned}`.trim();
}

function ending({ turns }: Talk): string {
  return turns.length < 4
    ? `The talk ended after ${counted(turns.length, 'turn')} of yours, before it had got going.`
    : 'You said very little, and it stayed there.';
}

/** The subjects told, the deepest first: what was hard won is what the talk was about. */
export function topicsTold(talk: Talk): Topic[] {
  const depth = { candid: 0, story: 1, surface: 2 };
  const doors = (talk.input.meeting?.doors ?? []).filter((door) => door.state !== 'closed' && door.topic !== 'person');
  const asked = (door: Door) => (door.state === 'elicited' ? 0 : 1);
  const ranked = doors.toSorted(
    (a, b) => asked(a) - asked(b) || depth[a.tier] - depth[b.tier] || (a.turn ?? 0) - (b.turn ?? 0),
  );
  return [...new Set(ranked.map((door) => door.topic))];
}

function byDoors(talk: Talk, voice: Voice): string {
  const topics = topicsTold(talk);
  if (topics.length === 0) {
    return talk.questions.length === 0
      ? `You asked ${voice.name} nothing, and little was told.`
      : `${sentenceCase(voice.name)} told you little.`;
  }
  return `${sentenceCase(voice.name)} told you ${listed(topics.slice(0, 3).map((topic) => told(topic, voice)))}.`;
}

function byQuestions(talk: Talk): string {
  if (talk.questions.length === 0) return 'You asked nothing.';
  const topics = [...subjects(talk).keys()].slice(0, 3).map(about);
  const subject = topics.length > 0 ? `, about ${listed(topics)}` : '';
  return `You asked ${counted(talk.questions.length, 'question')}${subject}.`;
}

/** What ends any such talk, however much was said. */
function broken(talk: Talk, { subject, object }: Voice): string {
  const rude = talk.turns.filter((turn) => does(turn, 'rude')).length;
  if (rude > 0) return `You spoke rudely ${times(rude)}, and that leaves little reason to say more.`;
  if (begs(talk).length > 0) return `You asked ${object} for a job, and that is not what ${subject} had agreed to.`;
  return '';
}

/** The one thing that most made this talk what it was. */
function turnOfTheTalk(talk: Talk, voice: Voice): string {
  const { subject } = voice;
  const missed = cuesMissed(talk).length;
  const taken = cuesPickedUp(talk).length;
  if (missed > 0 && taken === 0) {
    return `${sentenceCase(times(missed))} ${subject} began to say something harder, and the talk moved on.`;
  }
  if (taken > 0) {
    const rest = missed > 0 ? `; ${times(missed)} more the talk moved on` : '';
    return `${sentenceCase(times(taken))} ${subject} left something hanging, and you asked about it${rest}.`;
  }
  if (talk.input.meeting?.doors.some((door) => door.tier === 'candid' && door.state === 'elicited')) {
    return `Some of it ${subject} ${voice.verb('tells', 'tell')} few people.`;
  }
  return byCounts(talk);
}

function byCounts(talk: Talk): string {
  const following = followUps(talk).length;
  const asked = talk.questions.length;
  if (asked === 0) return '';
  if (following === 0 && asked > 2) return 'Each question began a new subject, and no answer was followed up.';
  if (following > 0) {
    return `${sentenceCase(numberWord(following))} of your ${numberWord(asked)} questions followed what had just been said.`;
  }
  return requests(talk).length > 0 ? 'At the end you asked for something to go on with.' : '';
}
