import type { Exchange } from '../informant/index.ts';
import type { StoredTurn } from '../store/turn.ts';

/** The exchanges before the seeker's turn `number`, as an actor may know them. */
export function historyOf(turns: readonly StoredTurn[], number: number): Exchange[] {
  return turns.flatMap((reply): Exchange[] => {
    const asked = turns.find((turn) => turn.number === reply.number - 1);
    if (reply.speaker !== 'informant' || reply.number >= number || !asked) return [];
    const told = (reply.effect?.released ?? []).map(({ words }) => words);
    return [{ turn: asked.number, said: asked.text, told, reply: reply.text }];
  });
}
