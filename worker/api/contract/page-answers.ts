/** A page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Pass as `?after=` for the next page; null at the end. */
  next: string | null;
}
