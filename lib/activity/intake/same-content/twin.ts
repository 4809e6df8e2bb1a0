import { placeWithin } from '@/lib/activity/record/json-pointer';
import { REDACTED } from '@/lib/activity/redaction/redacted';
import { isNothing } from '@/lib/activity/details/changes/json-value';
import { indexJson } from '@/lib/platform/json/json-index';
import {
  isList,
  kindOf,
  membersOf,
  nameOf,
  textOfPart,
  wholeOf,
  type JsonPart,
} from '@/lib/platform/json/json-part';

/** A value as it came and as it is redacted, of the same make, and its place in the record. */
export type Twin = {
  /** The name by which it is read; of what stands in a list its number, from 1 on. */
  name: string;
  clear: JsonPart;
  redacted: JsonPart;
  /** A JSON pointer. */
  place: string;
};

type Texts = { name: string; clear: string | null; redacted: string | null; place: string };

/** What a text of JSON holds, as it came and as it is redacted; null where it holds nothing. */
export function twinOfText({ clear, redacted, ...twin }: Texts): Twin | null {
  if (clear === null || redacted === null || isNothing(clear)) return null;
  return { ...twin, clear: wholeOf(indexJson(clear)), redacted: wholeOf(indexJson(redacted)) };
}

/** The same of values that are parsed already. */
export function twinOfValues({
  clear,
  redacted,
  ...twin
}: Pick<Twin, 'name' | 'place'> & { clear: unknown; redacted: unknown }): Twin {
  return { ...twin, clear: partOf(clear), redacted: partOf(redacted) };
}

/** What a text within a value holds, where it is JSON with something hidden in it; else null. */
export function embeddedTwin({ clear, redacted, ...twin }: Twin): Twin | null {
  if (kindOf(clear) !== 'text' || kindOf(redacted) !== 'text') return null;
  const shown = textOfPart(redacted).beginning;
  if (!shown.includes(REDACTED) || !/^\s*[[{]/.test(shown)) return null;
  return twinOfText({ ...twin, clear: textOfPart(clear).beginning, redacted: shown });
}

/** The members of a value, by their numbers in what is redacted; none of what is not taken apart. */
export function membersOfTwin({ clear, redacted, place }: Twin): Map<number, Twin> {
  const clearMembers = membersOf(clear);
  const isOrdered = isList(redacted);
  const members = membersOf(redacted).flatMap((at, index): [number, Twin][] => {
    const clearAt = clearMembers[index];
    if (clearAt === undefined) return [];
    const part = { index: redacted.index, at };
    const step = isOrdered ? index : nameOf(part).beginning;
    const member = {
      name: isOrdered ? String(index + 1) : nameOf(part).beginning,
      clear: { index: clear.index, at: clearAt },
      redacted: part,
      place: placeWithin(place, step),
    };
    return [[at, member]];
  });
  return new Map(members);
}

function partOf(value: unknown): JsonPart {
  return wholeOf(indexJson(JSON.stringify(value ?? null)));
}
