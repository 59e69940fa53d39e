import { seeded } from '../figures.ts';

/** Chance for one seeker in one meeting. */
export interface Pick {
  one<Item>(items: readonly Item[]): Item;
  chance(share: number): boolean;
  order<Item>(items: readonly Item[]): Item[];
}

export function pickOf(seed: number): Pick {
  const random = seeded(seed * 7919 + 13);
  return {
    one: (items) => items[Math.floor(random() * items.length)]!,
    chance: (share) => random() < share,
    order: (items) =>
      items
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
