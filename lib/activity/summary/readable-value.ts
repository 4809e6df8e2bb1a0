import { humanise } from '@/lib/activity/describe/humanise';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { shortId } from './short-id';
import type { FromTo } from './summary';

// A value is only one part of a line.
const MAX_LENGTH = 80;

// `MicrosoftCustomerAgreement`, in a field whose values are names of the source's own.
const IDENTIFIER = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;
const OF_A_LIST = /(?:Type|Kind|Status|State|Category|Reason)$/;

const DAY_OF_INSTANT = /^(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

/** A record's value in the room of a few words: instants as days, ids in short. */
export function readableValue({ field, value }: { field: string; value: string }): string {
  const text = IDENTIFIER.test(value) && OF_A_LIST.test(field) ? humanise(value) : shortId(value);
  return truncateWithEllipsis(text.replace(DAY_OF_INSTANT, '$1'), MAX_LENGTH);
}

/**
 * Both values of a change in the room of a few words. Where they would read the same, such as two
 * times of one day, they are given as recorded, long ones from shortly before they differ.
 */
export function readableChange({ field, from, to }: { field: string } & FromTo): FromTo {
  const short = {
    from: readableValue({ field, value: from }),
    to: readableValue({ field, value: to }),
  };
  if (short.from !== short.to) return short;
  const same = countEqual(from, to);
  const start = same < MAX_LENGTH / 2 ? 0 : same - KEPT_BEFORE;
  const endOf = (value: string) =>
    truncateWithEllipsis(`${start > 0 ? '…' : ''}${value.slice(start)}`, MAX_LENGTH);
  return { from: endOf(from), to: endOf(to) };
}

const KEPT_BEFORE = 10;

function countEqual(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
