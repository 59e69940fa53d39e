import type { RuleName } from '../informant/watch/finding.ts';
import { Watch as RuleWatch } from '../informant/watch/watch.ts';
import { filled, type Instruction } from '../model/instruction.ts';
import { prompts } from '../prompts.ts';
import type { Scene } from './speak-reply.ts';

/** Looks at a reply on its way to the page. */
export interface Watch {
  /** Takes what came, and gives back what may be sent now. */
  take(piece: string): string[];
  /** The reply is over, or broke off; what was held back comes now. */
  end(): string[];
  /** What does not belong to the part; the reply is not heard to its end. */
  readonly finding: RuleName | null;
  /** The reply is as long as it may be; what came is a whole one. */
  readonly isFull: boolean;
}

export type StartWatch = (scene: Scene) => Watch;

/** Lets everything through. */
export const unwatched: StartWatch = () => ({
  take: (piece) => [piece],
  end: () => [],
  finding: null,
  isFull: false,
});

/** Holds a reply against what the model was given, by the rules of `worker/informant/watch`. */
export function watchedBy(instruction: Instruction): StartWatch {
  return (scene) => {
    const watch = new RuleWatch({ ...scene, instructions: instruction.text, words: prompts.watch });
    return {
      take: (piece) => watch.take(piece),
      end: () => watch.end(),
      get finding() {
        return watch.finding?.rule ?? null;
      },
      get isFull() {
        return watch.isFull;
      },
    };
  };
}

/** What the model is told before its one second try. */
export function correctionOf(rule: RuleName, { brief }: Scene): string {
  const instruction = prompts.instructions.correction;
  if (!instruction) throw new Error('The instructions of the correction are missing.');
  return filled(instruction, { finding: prompts.watch.corrections[rule], firstName: brief.informant.firstName });
}
