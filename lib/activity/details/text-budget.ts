import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { byteCostOf, type ByteCosts } from './byte-costs';

/** A text, possibly truncated, and its full length, if known. */
export type BudgetedText = { text: string; isComplete: boolean; fullLength: number };

/** The bytes that a part of a record may use, spent in reading order. */
export class TextBudget {
  /** The bytes spent so far. */
  spent = 0;
  /** Whether something was left out for lack of bytes. */
  isTruncated = false;

  constructor(
    private readonly limit: number,
    readonly byteCosts: ByteCosts,
  ) {}

  /**
   * Spends bytes on something other than text; returns false, and spends nothing, if too few are
   * left.
   */
  spend(bytes: number): boolean {
    if (this.spent + bytes > this.limit) {
      this.isTruncated = true;
      return false;
    }
    this.spent += bytes;
    return true;
  }

  /**
   * As much of a text as the budget allows, made visible; `read` returns its first characters, up
   * to a maximum.
   */
  take(read: (maxLength: number) => TextPrefix): BudgetedText {
    return this.takeShown(visibleText, read);
  }

  /** The same for a string, with an ellipsis when it is truncated. */
  takeText(text: string): string {
    const taken = this.take((maxLength) => ({
      prefix: text.slice(0, maxLength),
      fullLength: text.length,
    }));
    return withEllipsis(taken);
  }

  /** The same for a name, unchanged because the browser translates it; a name costs more. */
  takeName(read: (maxLength: number) => TextPrefix): string {
    const { spent } = this;
    const taken = this.takeShown((name) => name, read);
    this.spent += Math.ceil((this.spent - spent) * this.byteCosts.repeatedName);
    return withEllipsis(taken);
  }

  /** Builds something with a portion of the remaining bytes. */
  withPortion<Value>(portion: number, make: (budget: TextBudget) => Value): Value {
    return this.withLimit(Math.floor((this.limit - this.spent) * portion), make);
  }

  /** Builds something with at most this many bytes. */
  withLimit<Value>(bytes: number, make: (budget: TextBudget) => Value): Value {
    const budget = new TextBudget(Math.min(bytes, this.limit - this.spent), this.byteCosts);
    const value = make(budget);
    this.spent += budget.spent;
    this.isTruncated ||= budget.isTruncated;
    return value;
  }

  private takeShown(
    show: (text: string) => string,
    read: (maxLength: number) => TextPrefix,
  ): BudgetedText {
    const maxLength = Math.min(this.limit - this.spent, this.byteCosts.maxTextLength);
    const { prefix, fullLength } = read(Math.max(0, Math.ceil(maxLength)));
    const visible = show(prefix);
    const affordable = this.countAffordable(visible);
    const isComplete = affordable === visible.length && prefix.length >= fullLength;
    if (!isComplete) this.isTruncated = true;
    // The data that React sends must equal the markup, which cannot contain half a surrogate pair.
    return { text: truncateText(visible, affordable).toWellFormed(), isComplete, fullLength };
  }

  private countAffordable(text: string): number {
    for (let index = 0; index < text.length; index += 1) {
      const cost = byteCostOf(text.charCodeAt(index), this.byteCosts);
      if (this.spent + cost > this.limit) return index;
      this.spent += cost;
    }
    return text.length;
  }
}

function withEllipsis({ text, isComplete }: BudgetedText): string {
  return isComplete ? text : `${text}…`;
}
