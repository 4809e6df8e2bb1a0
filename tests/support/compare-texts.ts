import { compareJson } from '@/lib/activity/details/changes/compare-json';
import type { ComparedValue } from '@/lib/activity/details/changes/compared-value';
import { formatPath } from '@/lib/activity/details/changes/format-path';
import { toReadableValue, type ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { indexJson } from '@/lib/platform/json/json-index';
import { rootOf } from '@/lib/platform/json/json-node';
import { unlimitedBudget, unlimitedWriter } from './readable-values';

/** A compared path with its full values. */
export type ReadableChange = { name: string; old?: ReadableValue; new?: ReadableValue };

/** The differences between two JSON texts, and what is the same. */
export function compareTexts(texts: { old?: string; new?: string }, isFlat = false) {
  const changed: ReadableChange[] = [];
  const same: [string, ReadableValue][] = [];
  const sideOf = (text: string | undefined) =>
    text === undefined ? null : rootOf(indexJson(text));
  compareJson(
    { old: sideOf(texts.old), new: sideOf(texts.new) },
    {
      isFlat,
      onChanged: (getPlace) => changed.push(read(getPlace())),
      onUnchanged: (getPlace) => {
        const { name, new: value } = read(getPlace());
        same.push([name, value ?? null]);
      },
    },
  );
  return { changed, same };
}

function read({ path, old, new: now }: ComparedValue): ReadableChange {
  return {
    name: formatPath(path, unlimitedBudget()),
    ...(old ? { old: toReadableValue(old, unlimitedWriter()) } : {}),
    ...(now ? { new: toReadableValue(now, unlimitedWriter()) } : {}),
  };
}
