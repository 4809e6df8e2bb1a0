import { indexJson, type IndexOptions } from '@/lib/platform/json/json-index';
import { rootOf } from '@/lib/platform/json/json-node';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { toReadableValue, type ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { TextBudget } from '@/lib/activity/details/text-budget';
import { WRITING } from './records/reader';

/** A budget without a limit. */
export function unlimitedBudget(): TextBudget {
  return new TextBudget(Infinity, { ...PAGE_BYTE_COSTS, maxTextLength: Infinity });
}

/** What writes values for a reader of English, without a limit. */
export function unlimitedWriter() {
  return { ...WRITING, budget: unlimitedBudget() };
}

/** The complete readable value of a text, JSON or not. */
export function readableText(text: string, options: IndexOptions = {}): ReadableValue {
  return toReadableValue(rootOf(indexJson(text, options)), unlimitedWriter());
}

/** The same for a JSON value. */
export function readableJson(value: unknown): ReadableValue {
  return readableText(JSON.stringify(value));
}
