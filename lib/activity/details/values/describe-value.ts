import type { Locale } from '@/lib/platform/i18n/locales';
import { en } from '@/lib/platform/i18n/messages/en';
import type { Translator } from '@/lib/platform/i18n/translator';
import { formatMoney } from '@/lib/platform/text/format-money';
import { describeDuration } from '@/lib/platform/time/describe-duration';
import { describeTime } from '@/lib/platform/time/describe-time';

/** For whom values are written: their language, and the zone of times. */
export type Reader = { t: Translator; locale: Locale; zone: string };

/** A value that stands alone in a record: its text, its field's name, and the record's currency. */
export type NamedText = { name: string; text: string; currency: string | null };

// Longer texts are no term, time, amount or code.
const MAX_LENGTH = 40;

// What people and programs named themselves is never rewritten.
const OWN_NAME = /(?:id|name|key|note|text|title|comment|description|reason)$/i;

/**
 * A value in the reader's words: `P3Y` as `3 years`, a time in the reader's zone, `monthly`, `true`, an
 * amount with its currency, a line number counted from 1. Null when it is best left as it is. Never
 * throws.
 */
export function describeValue(value: NamedText, reader: Reader): string | null {
  const { name, text } = value;
  if (text === '' || text.length > MAX_LENGTH || OWN_NAME.test(name)) return null;
  for (const describe of KINDS) {
    const words = describe(value, reader);
    if (words !== null) return words === text ? null : words;
  }
  return null;
}

type Describe = (value: NamedText, reader: Reader) => string | null;

const KINDS: Describe[] = [
  ({ text }, { locale }) => (text.startsWith('P') ? describeDuration(text, locale) : null),
  ({ text }, reader) => (/^\d{4}-/.test(text) ? describeTime(text, reader) : null),
  ({ text }, { t }) => describeBoolean(text, t),
  describeCycle,
  describeStatus,
  describeLineNumber,
  describeAmount,
];

function describeBoolean(text: string, t: Translator): string | null {
  if (/^true$/i.test(text)) return t('record.value.yes');
  return /^false$/i.test(text) ? t('record.value.no') : null;
}

type Cycle = keyof typeof en.subscriptions.cycles;

// As Partner Center and others spell them, without case, hyphens and blanks.
const CYCLES: ReadonlyMap<string, Cycle> = new Map([
  ['monthly', 'monthly'],
  ['annual', 'annual'],
  ['annually', 'annual'],
  ['yearly', 'annual'],
  ['triennial', 'triennial'],
  ['onetime', 'one-time'],
]);

function describeCycle({ name, text }: NamedText, { t }: Reader): string | null {
  if (!/(?:cycle|frequency|term|plan)(?:type)?$/i.test(name)) return null;
  const cycle = CYCLES.get(text.replace(/[-_\s]/g, '').toLowerCase());
  return cycle ? t(`subscriptions.cycles.${cycle}`) : null;
}

type Status = keyof typeof en.subscriptions.statuses;

function describeStatus({ name, text }: NamedText, { t }: Reader): string | null {
  const status = text.toLowerCase();
  return /(?:status|state)$/i.test(name) && isStatus(status)
    ? t(`subscriptions.statuses.${status}`)
    : null;
}

// hasOwn, because a status may have the name of a property that every object inherits.
function isStatus(text: string): text is Status {
  return Object.hasOwn(en.subscriptions.statuses, text);
}

// Partner Center counts the lines of an order from 0.
function describeLineNumber({ name, text }: NamedText): string | null {
  return /^line(?:item)?number$/i.test(name) && /^\d{1,9}$/.test(text)
    ? String(Number(text) + 1)
    : null;
}

function describeAmount({ name, text, currency }: NamedText, { locale }: Reader): string | null {
  if (
    currency === null ||
    !/(?:amount|price|cost|total|budget|balance|tax|fee|charge)s?$/i.test(name)
  )
    return null;
  return formatMoney(text, { currency, locale });
}
