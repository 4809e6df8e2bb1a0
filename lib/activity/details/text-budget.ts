import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { byteCostOf, type ByteCosts } from './byte-costs';

/** A text, or its beginning; then how many characters it has in all, where that is known. */
export type BudgetedText = { text: string; isComplete: boolean; fullLength: number };

/** The bytes that some part of a record may take, spent on it in the order of reading. */
export class TextBudget {
  /** What was spent so far. */
  spent = 0;
  /** Whether something was left out, for want of bytes. */
  isTruncated = false;

  constructor(
    private readonly limit: number,
    readonly prices: ByteCosts,
  ) {}

  /** Spends bytes on what has no characters; false, and nothing is spent, when they are not left. */
  spend(bytes: number): boolean {
    if (this.spent + bytes > this.limit) {
      this.isTruncated = true;
      return false;
    }
    this.spent += bytes;
    return true;
  }

  /**
   * As much of a text as is left for it, made visible; `read` gives its first characters, so many at
   * the most.
   */
  take(read: (most: number) => TextPrefix): BudgetedText {
    return this.takeShown(visibleText, read);
  }

  /** The same of a text that is at hand, with an ellipsis when it is cut. */
  takeText(text: string): string {
    const taken = this.take((most) => ({ prefix: text.slice(0, most), fullLength: text.length }));
    return withEllipsis(taken);
  }

  /** The same of a name as it is, for it is put into words where it is shown; it costs more. */
  takeName(read: (most: number) => TextPrefix): string {
    const { spent } = this;
    const taken = this.takeShown((name) => name, read);
    this.spent += Math.ceil((this.spent - spent) * this.prices.repeatedName);
    return withEllipsis(taken);
  }

  /** Makes something for which only a portion of what is left may be spent. */
  withPortion<Made>(portion: number, make: (budget: TextBudget) => Made): Made {
    return this.withLimit(Math.floor((this.limit - this.spent) * portion), make);
  }

  /** The same for so many bytes. */
  withLimit<Made>(bytes: number, make: (budget: TextBudget) => Made): Made {
    const part = new TextBudget(Math.min(bytes, this.limit - this.spent), this.prices);
    const made = make(part);
    this.spent += part.spent;
    this.isTruncated ||= part.isTruncated;
    return made;
  }

  private takeShown(
    show: (text: string) => string,
    read: (most: number) => TextPrefix,
  ): BudgetedText {
    const most = Math.min(this.limit - this.spent, this.prices.maxTextLength);
    const { prefix, fullLength } = read(Math.max(0, Math.ceil(most)));
    const shown = show(prefix);
    const room = this.countAffordable(shown);
    const isComplete = room === shown.length && prefix.length >= fullLength;
    if (!isComplete) this.isTruncated = true;
    // What React takes along must equal the markup, which cannot hold half a surrogate pair.
    return { text: truncateText(shown, room).toWellFormed(), isComplete, fullLength };
  }

  private countAffordable(text: string): number {
    for (let index = 0; index < text.length; index += 1) {
      const price = byteCostOf(text.charCodeAt(index), this.prices);
      if (this.spent + price > this.limit) return index;
      this.spent += price;
    }
    return text.length;
  }
}

function withEllipsis({ text, isComplete }: BudgetedText): string {
  return isComplete ? text : `${text}…`;
}
