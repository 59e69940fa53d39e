/** What comes of parts of which the first was asked for already; whoever stops reading ends them. */
export async function* begunWith<Part>(
  first: Promise<IteratorResult<Part, void>>,
  parts: AsyncGenerator<Part, void>,
): AsyncGenerator<Part, void> {
  try {
    for (let next = await first; !next.done; next = await parts.next()) yield next.value;
  } finally {
    await parts.return();
  }
}
