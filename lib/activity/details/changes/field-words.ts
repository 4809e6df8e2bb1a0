import type { Messages } from '@/lib/platform/i18n/messages';
import { humanise } from '@/lib/activity/words/humanise';

type FieldWords = Messages['record']['fields'];

/** The name of a field for reading; `isSource` where nobody has put the source's English into words. */
export type FieldTold = { words: string; isSource: boolean };

/**
 * The source's name of a field in the reader's words: `Quantity` is `Seats`. Others are humanised:
 * `RefundOptions` is `Refund options`. `isNested` tells that the field lies within another.
 */
export function describeField(
  name: string,
  { fields, isNested }: { fields: FieldWords; isNested: boolean },
): FieldTold {
  const key = isNested && name === 'State' ? 'addressState' : keyOf(name);
  if (isKnown(key, fields)) return { words: fields[key], isSource: false };
  return { words: humanise(name), isSource: !/^\d*$/.test(name) };
}

// hasOwn: a field may be named like something that every object inherits.
function isKnown(key: string, fields: FieldWords): key is keyof FieldWords {
  return Object.hasOwn(fields, key);
}

function keyOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
