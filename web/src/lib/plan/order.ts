/** A new list with the item at `from` standing at `to`; places outside the list change nothing. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(to, 0, item);
}

/** A new list with the item put back where it was, or at the end if the list has become shorter. */
export function putBack<Item>(items: readonly Item[], item: Item, at: number): Item[] {
  return items.toSpliced(Math.min(at, items.length), 0, item);
}
