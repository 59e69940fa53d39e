import { sha256 } from '../../account/session.ts';
import { AppError } from '../../errors.ts';
import { filled, type Instruction } from '../../model/instruction.ts';
import { prompts } from '../../prompts.ts';
import type { AskedDecision } from '../../scoring/judge/judge-words.ts';
import { judgeQuestion, judgedTalk, quotableFor, type JudgedTalk } from '../../scoring/judge/judged-talk.ts';
import { judgeable, whyNotAsked, type ToJudge } from '../../scoring/judge/judgeable.ts';
import type { Report, ScoringInput } from '../../scoring/report.ts';
import type { Corrected } from '../load-corrected.ts';
import { personaOf } from '../persona.ts';
import { scoringInput } from '../read-report.ts';
import { currentRubric } from '../rubric.ts';

/** One criterion as a model is asked about it. */
export interface JudgeQuestion {
  criterion: ToJudge;
  asked: readonly AskedDecision[];
  instructions: string;
  /** The talk, fenced and numbered, and what is to be decided. */
  data: string;
  talk: JudgedTalk;
  /** Of everything above and of the model. */
  fingerprint: string;
}

export interface JudgeQuestions {
  questions: JudgeQuestion[];
  /** Why there are none, in a sentence. */
  notAsked: string | null;
}

export function judgeInstruction(): Instruction {
  const instruction = prompts.instructions.judge;
  if (!instruction) throw new AppError('internal', 'The instructions of the judge are missing.');
  return instruction;
}

/** What a model is asked about this talk: the same rehearsal gives the same questions, byte for byte. */
export async function questionsOf(loaded: Corrected, report: Report, model: string): Promise<JudgeQuestions> {
  const instructions = filled(judgeInstruction(), {});
  const criteria = judgeable(report);
  const talk = judgedTalk(seenByJudge(loaded), currentRubric().measures, namesIn(loaded));
  const questions = criteria.map(async (criterion): Promise<JudgeQuestion> => {
    const asked = prompts.judge.criteria[criterion.id] ?? [];
    const data = judgeQuestion(criterion.id, asked, talk);
    const fingerprint = (await sha256(JSON.stringify([model, instructions, data]))).slice(0, 24);
    return { criterion, asked, instructions, data, talk: quotableFor(criterion.id, talk), fingerprint };
  });
  return { questions: await Promise.all(questions), notAsked: whyNotAsked(report) };
}

/** What a seeker knows of someone they are really meeting stays here. */
function seenByJudge(loaded: Corrected): ScoringInput {
  const input = scoringInput(loaded);
  return loaded.rehearsal.standIn === null ? input : { ...input, profile: null };
}

/** Names that stay here: the informant's, and those of the person they stand in for. */
export function namesIn({ rehearsal }: Corrected): string[] {
  const { name, firstName, standIn } = personaOf(rehearsal);
  return [name, firstName, ...(standIn ? [standIn.name, standIn.called] : [])];
}
