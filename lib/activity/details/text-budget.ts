import type { ReadText } from '@/lib/platform/json/json-text';
import { beginningOf } from '@/lib/platform/text/beginning-of';
import { visibleText } from '@/lib/platform/text/visible-text';
import { priceOf, type Prices } from '@/lib/activity/summary/prices';

/** A text, or its beginning; then how many characters it has in all, where that is known. */
export type TakenText = { text: string; isWhole: boolean; of: number };

/** The bytes that some part of a record may take, spent on it in the order of reading. */
export class TextBudget {
  /** What was spent so far. */
  spent = 0;
  /** Whether something was left out, for want of bytes. */
  isCut = false;

  constructor(
    private readonly limit: number,
    readonly prices: Prices,
  ) {}

  /** Spends bytes on what has no characters; false, and nothing is spent, when they are not left. */
  pay(bytes: number): boolean {
    if (this.spent + bytes > this.limit) {
      this.isCut = true;
      return false;
    }
    this.spent += bytes;
    return true;
  }

  /**
   * As much of a text as is left for it, made visible; `read` gives its first characters, so many at
   * the most.
   */
  take(read: (most: number) => ReadText): TakenText {
    return this.takeAs(visibleText, read);
  }

  /** The same of a text that is at hand, with an ellipsis when it is cut. */
  takeText(text: string): string {
    const taken = this.take((most) => ({ beginning: text.slice(0, most), length: text.length }));
    return withEllipsis(taken);
  }

  /** The same of a name as it is, for it is put into words where it is shown; it costs more. */
  takeName(read: (most: number) => ReadText): string {
    const { spent } = this;
    const taken = this.takeAs((name) => name, read);
    this.spent += Math.ceil((this.spent - spent) * this.prices.nameAgain);
    return withEllipsis(taken);
  }

  /** Makes something for which only a portion of what is left may be spent. */
  within<Made>(portion: number, make: (budget: TextBudget) => Made): Made {
    return this.upTo(Math.floor((this.limit - this.spent) * portion), make);
  }

  /** The same for so many bytes. */
  upTo<Made>(bytes: number, make: (budget: TextBudget) => Made): Made {
    const part = new TextBudget(Math.min(bytes, this.limit - this.spent), this.prices);
    const made = make(part);
    this.spent += part.spent;
    this.isCut ||= part.isCut;
    return made;
  }

  private takeAs(show: (text: string) => string, read: (most: number) => ReadText): TakenText {
    const most = Math.min(this.limit - this.spent, this.prices.longestText);
    const { beginning, length } = read(Math.max(0, Math.ceil(most)));
    const shown = show(beginning);
    const room = this.countAffordable(shown);
    const isWhole = room === shown.length && beginning.length >= length;
    if (!isWhole) this.isCut = true;
    // What React takes along must equal the markup, which cannot hold half a surrogate pair.
    return { text: beginningOf(shown, room).toWellFormed(), isWhole, of: length };
  }

  private countAffordable(text: string): number {
    for (let index = 0; index < text.length; index += 1) {
      const price = priceOf(text.charCodeAt(index), this.prices);
      if (this.spent + price > this.limit) return index;
      this.spent += price;
    }
    return text.length;
  }
}

function withEllipsis({ text, isWhole }: TakenText): string {
  return isWhole ? text : `${text}…`;
}
