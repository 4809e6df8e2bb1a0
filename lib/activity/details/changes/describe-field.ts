import type { Messages } from '@/lib/platform/i18n/messages';
import { humanise } from '@/lib/activity/describe/humanise';

type FieldMessages = Messages['record']['fields'];

/** The name of a field for reading; `isSource` where nobody has put the source's English into words. */
export type FieldDescription = { text: string; isUntranslated: boolean };

/**
 * The source's name of a field in the reader's words: `Quantity` is `Seats`. Others are humanised:
 * `RefundOptions` is `Refund options`. `isNested` tells that the field lies within another.
 */
export function describeField(
  name: string,
  { fields, isNested }: { fields: FieldMessages; isNested: boolean },
): FieldDescription {
  const key = isNested && name === 'State' ? 'addressState' : messageKeyOf(name);
  if (isTranslated(key, fields)) return { text: fields[key], isUntranslated: false };
  return { text: humanise(name), isUntranslated: !/^\d*$/.test(name) };
}

// hasOwn: a field may be named like something that every object inherits.
function isTranslated(key: string, fields: FieldMessages): key is keyof FieldMessages {
  return Object.hasOwn(fields, key);
}

function messageKeyOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
