import { indexJson, type IndexOptions } from '@/lib/platform/json/json-index';
import { wholeOf } from '@/lib/platform/json/json-part';
import { PAGE_PRICES } from '@/lib/activity/summary/prices';
import { readableValue, type ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { TextBudget } from '@/lib/activity/details/text-budget';

/** A budget that pays for everything. */
export function boundless(): TextBudget {
  return new TextBudget(Infinity, { ...PAGE_PRICES, longestText: Infinity });
}

/** All of a JSON text, or of one that is none, made for reading. */
export function readableText(text: string, options: IndexOptions = {}): ReadableValue {
  return readableValue(wholeOf(indexJson(text, options)), boundless());
}

/** The same of a value that JSON can hold. */
export function readableJson(value: unknown): ReadableValue {
  return readableText(JSON.stringify(value));
}
