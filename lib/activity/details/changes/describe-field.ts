import type { Messages } from '@/lib/platform/i18n/messages';
import { humanise } from '@/lib/activity/describe/humanise';

type FieldMessages = Messages['record']['fields'];

/**
 * A field's name for reading; `isUntranslated` when no message exists for the source's English
 * name.
 */
export type FieldDescription = { text: string; isUntranslated: boolean };

/**
 * Describes a field's source name in the reader's language: `Quantity` is `Seats`. A name without a
 * message is humanised: `RefundOptions` becomes `Refund options`. `isNested`: the field is within
 * another field.
 */
export function describeField(
  name: string,
  { fields, isNested }: { fields: FieldMessages; isNested: boolean },
): FieldDescription {
  const key = fieldMessageOf(name, { fields, isNested });
  if (key) return { text: fields[key], isUntranslated: false };
  return { text: humanise(name), isUntranslated: !/^\d*$/.test(name) };
}

/** The key of the message for a field's source name; null when there is none. */
export function fieldMessageOf(
  name: string,
  { fields, isNested }: { fields: FieldMessages; isNested: boolean },
): keyof FieldMessages | null {
  const key = isNested && name === 'State' ? 'addressState' : messageKeyOf(name);
  return isTranslated(key, fields) ? key : null;
}

// hasOwn, because a field may have the name of a property that every object inherits.
function isTranslated(key: string, fields: FieldMessages): key is keyof FieldMessages {
  return Object.hasOwn(fields, key);
}

function messageKeyOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
