import { sha256 } from '../../account/session.ts';
import { judgedTalk } from '../../scoring/judge/judged-talk.ts';
import { whyNotAsked } from '../../scoring/judge/judgeable.ts';
import type { ReadAgain } from '../../scoring/coach/hold-up.ts';
import { momentsToReword, type RewordedMoment } from '../../scoring/coach/moments.ts';
import type { Report } from '../../scoring/report.ts';
import { aideId, instructionOf, type Aide } from '../aide.ts';
import { namesIn } from '../judge/questions.ts';
import type { Corrected } from '../load-corrected.ts';
import { scoringInput } from '../read-report.ts';
import { currentRubric } from '../rubric.ts';

/** One moment as a model is asked about it. */
export interface CoachQuestion {
  moment: RewordedMoment;
  again: ReadAgain;
  /** The talk up to there, fenced and numbered and without names, and what to change. */
  data: string;
  restore(text: string): string;
  /** Of everything the model is given, and of the model. */
  fingerprint: string;
}

/** What a model is asked about this talk; `notAsked` says why nothing, in a sentence. */
export async function coachQuestions(
  loaded: Corrected,
  report: Report,
  aide: Aide,
): Promise<{ questions: CoachQuestion[]; notAsked: string | null }> {
  const notAsked = whyNotAsked(report);
  if (notAsked !== null) return { questions: [], notAsked };
  const input = scoringInput(loaded);
  const { hash } = instructionOf('coach');
  const { measures } = currentRubric();
  const questions = momentsToReword(report, input).map(async (moment): Promise<CoachQuestion> => {
    const upToThere = { ...input, turns: [...moment.earlier, moment.turn], profile: null, plan: null, note: null };
    const { transcript, hide, restore } = judgedTalk(upToThere, measures, namesIn(loaded));
    const data = `${transcript}\n\n${asked(moment, hide)}`;
    const fingerprint = (await sha256(JSON.stringify([aideId(aide), hash, data]))).slice(0, 24);
    return { moment, again: { input, measures }, data, restore, fingerprint };
  });
  return { questions: await Promise.all(questions), notAsked: null };
}

function asked({ advice, turn }: RewordedMoment, hide: (text: string) => string): string {
  const lines = [`Say turn ${turn.number} of the seeker differently.`, `What to change: ${advice.advice}`];
  return [...lines, ...(advice.better ? [`A plain wording: ${hide(advice.better)}`] : [])].join('\n');
}
