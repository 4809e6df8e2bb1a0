import { describeStatement } from '@/lib/evidence/statement/describe-statement';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDayInWords, formatInstantInWords } from '@/lib/platform/time/time';
import { countGone, type PackSource } from './read-pack';

/** What a pack says beside its records, in the customer's language. */
export type PackInWords = {
  title: string;
  eyebrow: string;
  /** Of which days and which state of the log, as a file says it. */
  asOf: string;
  /** The same with how long the link works. */
  validity: string;
  says: string[];
  doesNotSay: string[];
  count: string;
  /** What is withheld, and what is gone. */
  notes: string[];
};

/** Says what a pack shows. */
export function describePack(source: PackSource): PackInWords {
  const { pack, partnerName, customerName, statement, checkpoint, entries, localizer } = source;
  const { t, locale } = localizer;
  const period = {
    from: formatDayInWords(pack.from, locale),
    to: formatDayInWords(pack.to, locale),
    instant: formatInstantInWords(checkpoint.at, { locale }),
  };
  const gone = countGone(source);
  return {
    title: t('evidence.pack.title', { customer: isolatedText(customerName) }),
    eyebrow: t('evidence.pack.eyebrow', { partner: isolatedText(partnerName) }),
    asOf: t('evidence.pack.madeFile', period),
    validity: t('evidence.pack.made', {
      ...period,
      expires: formatInstantInWords(pack.expiresAt, { locale }),
    }),
    ...describeStatement(statement, { ...localizer, customer: customerName }),
    count: t('evidence.pack.count', { count: entries.length }),
    notes: [
      t(`evidence.pack.${pack.staff === 'roles' ? 'withheldStaff' : 'withheldOthers'}`),
      ...(gone > 0 ? [t('evidence.pack.gone', { count: gone })] : []),
    ],
  };
}
