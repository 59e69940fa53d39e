import type { CriterionJudgement } from '../../api/contract/judgement.ts';
import { judgedLevel } from '../../scoring/judge/judgement.ts';
import type { StoredJudgement } from '../../store/judgement.ts';
import { happened } from '../fault-words.ts';
import type { JudgeQuestion } from './questions.ts';

/** One criterion as it stands: what was stored for other words, or was never answered, is unasked. */
export function showJudgement(
  { criterion, asked, fingerprint }: JudgeQuestion,
  stored: StoredJudgement | undefined,
  now: number,
): CriterionJudgement {
  const { id, label, level: counted } = criterion;
  const shown = { criterion: id, label, counted, judged: null, remarks: [], dropped: 0, notice: null };
  const isOfThis = stored?.fingerprint === fingerprint;
  if (!stored || !isOfThis) return { ...shown, state: 'unasked' };
  if (stored.state === 'asking') return { ...shown, state: (stored.answerBy ?? 0) > now ? 'asking' : 'unasked' };
  const { judgement, fault } = stored;
  if (judgement === null) {
    return { ...shown, state: 'not_available', notice: happened(fault ?? '') };
  }
  return {
    ...shown,
    state: 'judged',
    judged: judgedLevel(counted, judgement),
    dropped: judgement.dropped,
    remarks: judgement.decisions.map(({ id: decision, holds, turn, quote, why }) => ({
      asks: asked.find((one) => one.id === decision)?.asks ?? '',
      ...{ holds, why, evidence: { turn: turn === 0 ? null : turn, quote } },
    })),
  };
}
