/** For a link to a turn: goes there within the page, where the transcript is opened first. */
export const jumping =
  (onjump: (turn: number) => void, turn: number) =>
  (event: MouseEvent): void => {
    event.preventDefault();
    onjump(turn);
  };
