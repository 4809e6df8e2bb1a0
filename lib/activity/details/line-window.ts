import type { TextBudget } from './text-budget';

/** Makes a line as it is shown, as much of it as a budget pays for. */
export type LineBuilder<Line> = (budget: TextBudget) => Line;

/** Counts all lines of a part of a record, and keeps those of one page. */
export class LineWindow<Line> {
  /** How many there are. */
  total = 0;
  /** Whether there may be more, which were not read. */
  isTruncated = false;
  /** How many ordinary lines one of these takes the room of. */
  weight = 1;
  readonly builders: LineBuilder<Line>[] = [];

  /** Keeps `most` lines after the first `first`. */
  constructor(
    readonly first: number,
    readonly most: number,
  ) {}

  /** Whether there is no such page. */
  get isOutOfRange(): boolean {
    return this.first > 0 && this.first >= this.total;
  }

  /** Counts one more; `keep` is asked for it only where the page has it, for there may be millions. */
  add(keep: () => LineBuilder<Line>): void {
    const number = this.total++;
    if (number >= this.first && number < this.first + this.most) this.builders.push(keep());
  }
}
