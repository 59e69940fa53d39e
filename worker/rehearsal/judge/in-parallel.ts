/** Results as they come, with at most `most` tasks under way; whoever stops listening starts no further one. */
export async function* inParallel<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const waiting = [...items];
  const running = new Map<Item, Promise<{ item: Item; result: Result }>>();
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < most && waiting.length > 0) {
      const item = waiting.shift() as Item;
      running.set(
        item,
        task(item).then((result) => ({ item, result })),
      );
    }
    const { item, result } = await Promise.race(running.values());
    running.delete(item);
    yield result;
  }
}
