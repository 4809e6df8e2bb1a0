import { beginningOf } from '@/lib/text/beginning-of';
import { visibleText } from '@/lib/text/visible-text';

/** A number of characters to spend on texts, in the order of reading. */
export type TextBudget = {
  /** As much of `text` as is left for it, made visible, with an ellipsis when cut. */
  take: (text: string) => string;
  /** The same as it is, for a name that is put into words where it is shown. */
  takeName: (name: string) => string;
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
      const shown = visibleText(beginningOf(text, room));
      // Made visible, a text may be several times as long.
      const length = Math.max(text.length, shown.length);
      left -= length;
      return length <= room ? shown : `${beginningOf(shown, room)}…`;
    },
    takeName(name) {
      const room = Math.max(left, 0);
      left -= name.length;
      return name.length <= room ? name : `${beginningOf(name, room)}…`;
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
