/** A number of characters to spend on texts, in the order of reading. */
export type TextBudget = {
  /** As much of `text` as is left for it, with an ellipsis when cut. */
  take: (text: string) => string;
  /** `show` of each item, until nothing is left. */
  takeEach: <Item, Shown>(items: readonly Item[], show: (item: Item) => Shown) => Shown[];
  /** Whether more was asked for than there was. */
  isOverdrawn: () => boolean;
};

/** A part of a record of which only the beginning may be shown. */
export type Bounded<Part> = { shown: Part; isCut: boolean };

export function createTextBudget(limit: number): TextBudget {
  let left = limit;
  return {
    take(text) {
      const room = Math.max(left, 0);
      left -= text.length;
      return text.length <= room ? text : `${beginningOf(text, room)}…`;
    },
    takeEach(items, show) {
      const shown = [];
      for (const item of items) {
        if (left < 0) break;
        // Each item costs something, so that a million empty ones end too.
        left -= 1;
        shown.push(show(item));
      }
      return shown;
    },
    isOverdrawn: () => left < 0,
  };
}

// Half of a surrogate pair is no character.
function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
