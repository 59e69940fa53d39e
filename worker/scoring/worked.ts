import type { Door } from '../informant/meeting.ts';
import { isParticular, lateness, requests, thanksInParticular } from './features/closing.ts';
import { cuesPickedUp, pickedUp, reflections } from './features/listening.ts';
import { firstTurnThat, introduction } from './features/opening.ts';
import { references } from './features/preparation.ts';
import { followUps, openQuestions } from './features/questions.ts';
import type { Evidence, Praise } from './report.ts';
import type { SeekerTurn } from './seeker-turns.ts';
import { asksForSomeone, does, type AskedQuestion, type Talk } from './talk.ts';
import { opening, quoteFrom } from './verbatim.ts';
import { told } from './words/phrases.ts';
import type { Voice } from './words/voice.ts';

interface Found {
  kind: string;
  turn: SeekerTurn;
  evidence: Evidence | null;
  why: string;
  worth: number;
}

/** Up to two things that worked, each with the words and what they led to. None is an honest answer too. */
export function worked(talk: Talk, voice: Voice): Praise[] {
  const found = [
    ...ofCues(talk, voice),
    ...ofFollowUps(talk, voice),
    ...ofOpenQuestions(talk, voice),
    ...ofReflections(talk, voice),
    ...ofReading(talk, voice),
    ...ofClosing(talk, voice),
    ...ofOpening(talk, voice),
  ].sort((a, b) => b.worth - a.worth || a.turn.index - b.turn.index);
  const kept: Found[] = [];
  for (const each of found) {
    if (kept.length === 2 || each.evidence === null || does(each.turn, 'rude', 'asks_for_job', 'offers_cv')) continue;
    if (!kept.some((other) => other.kind === each.kind || other.turn === each.turn)) kept.push(each);
  }
  return kept.map(({ evidence, why }) => ({ evidence, why }) as Praise);
}

function ofCues(talk: Talk, voice: Voice): Found[] {
  return cuesPickedUp(talk).flatMap((cue) => {
    const turn = talk.turns.find((each) => each.number === cue.pickedUpAt);
    if (turn === undefined) return [];
    const led = ledTo(turn, talk, voice);
    const why = `${voice.name} left something hanging; you asked${led === null ? ' about it' : `, and ${led}`}.`;
    return [{ kind: 'cue', turn, evidence: asking(turn), why: capital(why), worth: 10 }];
  });
}

function ofFollowUps(talk: Talk, voice: Voice): Found[] {
  // A closed question about what was said is worth praise only for what it opened.
  const telling = followUps(talk).filter(
    ({ turn, question }) => question.form === 'open' || (doorAt(turn, talk)?.tier ?? 'surface') !== 'surface',
  );
  return telling.map(({ turn, question }) => {
    const led = ledTo(turn, talk, voice);
    const deepest = doorAt(turn, talk);
    return {
      kind: 'follow_up',
      turn,
      evidence: quoteFrom(turn.turn, question.text),
      why:
        led === null
          ? `You asked about what ${voice.subject} had just said.${replied(turn)}`
          : `You asked about what ${voice.subject} had just said, and ${led}.`,
      worth: deepest?.tier === 'candid' ? 9 : deepest?.tier === 'story' ? 7 : 3 + 2 * pickedUp(turn, talk),
    };
  });
}

function ofOpenQuestions(talk: Talk, voice: Voice): Found[] {
  const plain = (asked: AskedQuestion) => !asked.followsUp && !asked.question.generic && !asked.question.searchable;
  return openQuestions(talk)
    .filter(plain)
    .flatMap(({ turn, question }) => {
      const deepest = doorAt(turn, talk);
      const led = ledTo(turn, talk, voice);
      if (deepest === null || deepest.tier === 'surface' || led === null) return [];
      const why = `An open question, and ${led}.`;
      return [{ kind: 'open', turn, evidence: quoteFrom(turn.turn, question.text), why, worth: 5 }];
    });
}

function ofReflections(talk: Talk, voice: Voice): Found[] {
  return reflections(talk)
    .filter((turn) => !does(turn, 'thanks', 'goodbye'))
    .map((turn) => ({
      kind: 'reflection',
      turn,
      evidence: opening(turn.turn),
      why: `You said it back in your own words, so ${voice.subject} knew that ${voice.subject} had been heard.`,
      worth: 4.5,
    }));
}

function ofReading(talk: Talk, voice: Voice): Found[] {
  return references(talk)
    .filter(({ sureness }) => sureness >= 0.7)
    .map(({ turn }) => ({
      kind: 'reading',
      turn,
      evidence: opening(turn.turn),
      why: `${capital(voice.name)} could tell that you had read up.`,
      worth: 4,
    }));
}

function ofClosing(talk: Talk, voice: Voice): Found[] {
  const isRequest = (turn: SeekerTurn) =>
    does(turn, 'asks_for_people', 'asks_for_resources') || turn.questions.some(asksForSomeone);
  const asked = requests(talk).filter(
    (turn) => isRequest(turn) && lateness(turn, talk) >= 0.5 && isParticular(turn, talk),
  );
  const thanked = thanksInParticular(talk).filter((turn) => lateness(turn, talk) >= 0.5);
  return [
    ...asked.map((turn) => ({
      kind: 'request',
      turn,
      evidence: asking(turn),
      why: `You asked for something particular, which is easy to say yes to.`,
      worth: 4.2,
    })),
    ...thanked.map((turn) => ({
      kind: 'thanks',
      turn,
      evidence: opening(turn.turn),
      why: `You thanked ${voice.object} for one thing ${voice.subject} had said, rather than in general.`,
      worth: 3.5,
    })),
  ];
}

function ofOpening(talk: Talk, voice: Voice): Found[] {
  const turn = firstTurnThat(talk, 'purpose');
  // "I'm interested in theatre" says little; who says also who they are has said what they came for.
  if (turn === null || turn.index >= talk.measures.openingTurns || introduction(talk) !== turn) return [];
  const why = `You said early what you came for, so ${voice.name} knew what would help.`;
  return [{ kind: 'purpose', turn, evidence: opening(turn.turn), why, worth: 3 }];
}

/** What a turn opened, as a clause: "Ruth told you …, which she tells few people". */
function ledTo(turn: SeekerTurn, talk: Talk, voice: Voice): string | null {
  const door = doorAt(turn, talk);
  if (door === null) return null;
  const few = door.tier === 'candid' ? `, which ${voice.subject} ${voice.verb('tells', 'tell')} few people` : '';
  return `${voice.subject} told you ${told(door.topic, voice)}${few}`;
}

function doorAt(turn: SeekerTurn, talk: Talk): Door | null {
  const depth = { surface: 0, story: 1, candid: 2 };
  const opened = (talk.input.meeting?.doors ?? []).filter(
    (door) => door.state === 'elicited' && door.turn === turn.number,
  );
  return opened.sort((a, b) => depth[b.tier] - depth[a.tier])[0] ?? null;
}

function asking(turn: SeekerTurn): Evidence | null {
  const question = turn.reading.questions[0];
  return question ? (quoteFrom(turn.turn, question.text) ?? opening(turn.turn)) : opening(turn.turn);
}

function replied({ after }: SeekerTurn): string {
  const evidence = after && quoteFrom(after, after.text.split(/(?<=[.!?])\s/)[0] ?? '');
  return evidence && evidence.quote.length <= 120 ? ` The answer began: “${evidence.quote}”` : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
