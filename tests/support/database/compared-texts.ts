import { compareJson, type ComparedPlace } from '@/lib/activity/details/changes/compare-json';
import { pathText } from '@/lib/activity/details/changes/path-text';
import { readableValue, type ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { indexJson } from '@/lib/platform/json/json-index';
import { wholeOf } from '@/lib/platform/json/json-part';
import { boundless } from '@/tests/support/readable';

/** A place that was compared, read whole. */
export type Read = { name: string; old?: ReadableValue; new?: ReadableValue };

/** All that differs between two JSON texts, and all that does not. */
export function comparedTexts(texts: { old?: string; new?: string }, isFlat = false) {
  const changed: Read[] = [];
  const same: [string, ReadableValue][] = [];
  const sideOf = (text: string | undefined) =>
    text === undefined ? null : wholeOf(indexJson(text));
  compareJson(
    { old: sideOf(texts.old), new: sideOf(texts.new) },
    {
      isFlat,
      onChanged: (tell) => changed.push(read(tell())),
      onSame: (tell) => {
        const { name, new: value } = read(tell());
        same.push([name, value ?? null]);
      },
    },
  );
  return { changed, same };
}

function read({ path, old, new: now }: ComparedPlace): Read {
  return {
    name: pathText(path, boundless()),
    ...(old ? { old: readableValue(old, boundless()) } : {}),
    ...(now ? { new: readableValue(now, boundless()) } : {}),
  };
}
