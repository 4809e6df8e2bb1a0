import type { TextBudget } from './text-budget';

/** Builds a line for display, within a budget. */
export type LineBuilder<Line> = (budget: TextBudget) => Line;

/** Counts all lines of a section, and collects those of one page. */
export class LineWindow<Line> {
  /** The number of lines so far. */
  total = 0;
  /** Whether there may be more lines that were not read. */
  isTruncated = false;
  /** How many ordinary lines one of these counts as. */
  weight = 1;
  readonly builders: LineBuilder<Line>[] = [];

  /** Collects up to `size` lines after the first `first`. */
  constructor(
    readonly first: number,
    readonly size: number,
  ) {}

  /** Whether the requested page does not exist. */
  get isOutOfRange(): boolean {
    return this.first > 0 && this.first >= this.total;
  }

  /**
   * Counts one more line; calls `createBuilder` only if the line is on the page, because there may
   * be millions.
   */
  add(createBuilder: () => LineBuilder<Line>): void {
    const position = this.total++;
    if (position >= this.first && position < this.first + this.size)
      this.builders.push(createBuilder());
  }
}
