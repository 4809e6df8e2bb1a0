import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords, formatInstantInWords } from '@/lib/platform/time/time';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { describeDays } from './describe-days';
import type { Statement } from './statement';

/** A statement in words: what the log says, sentence by sentence, and what it does not. */
export type StatementInWords = { says: string[]; doesNotSay: string[] };

/** Says a statement about a customer of this name. */
export function describeStatement(
  statement: Statement,
  { customer, ...localizer }: Localizer & { customer: string },
): StatementInWords {
  return {
    says: [
      describeOutcome(statement, { customer, ...localizer }),
      describeWitnesses(statement, localizer),
      describePartnerCenter(statement, localizer),
      ...(statement.total > 0 ? [localizer.t('evidence.statement.states')] : []),
    ],
    doesNotSay: describeLimits(statement, localizer),
  };
}

function describeOutcome(
  { period, checkpoint, days, total, unreadable }: Statement,
  { customer, t, locale }: Localizer & { customer: string },
): string {
  const values = {
    size: checkpoint.size,
    instant: formatInstantInWords(checkpoint.at, { locale }),
    customer: isolatedText(customer),
    from: formatDayInWords(period.from, locale),
    to: formatDayInWords(period.to, locale),
  };
  if (total > 0) return t('evidence.statement.happened', { ...values, total, days: days.length });
  return t(
    unreadable.length > 0 ? 'evidence.statement.quietBut' : 'evidence.statement.quiet',
    values,
  );
}

function describeWitnesses({ checkpoint: { witnesses } }: Statement, { t }: Localizer): string {
  if (witnesses.length === 0) return t('evidence.statement.notCosigned');
  const names = witnesses.map(isolatedText).join(t('roles.separator'));
  return t('evidence.statement.cosigned', { witnesses: names });
}

function describePartnerCenter({ partnerCenter }: Statement, { t, locale }: Localizer): string {
  if (!partnerCenter.isConnected) return t('evidence.statement.notConnected');
  const { asOf, missing } = partnerCenter;
  if (asOf === null) return t('evidence.statement.notComplete');
  const instant = formatInstantInWords(asOf, { locale });
  return missing.length > 0
    ? t('evidence.statement.partlyComplete', { instant })
    : t('evidence.statement.complete', { instant });
}

function describeLimits(statement: Statement, localizer: Localizer): string[] {
  const { t, locale } = localizer;
  const { sealedSince, beginsBeforeSealing, partnerCenter } = statement;
  const lists = {
    notEnded: statement.notEnded,
    sealedAgain: statement.sealedAgain,
    partnerCenterMissing: partnerCenter.isConnected ? partnerCenter.missing : [],
    unreadable: statement.unreadable,
  };
  const ofDays = (Object.keys(lists) as (keyof typeof lists)[])
    .filter((name) => lists[name].length > 0)
    .map((name) => {
      const days = describeDays(lists[name], localizer);
      return t(`evidence.limits.${name}`, { days, count: lists[name].length });
    });
  const instant = formatInstantInWords(sealedSince, { locale });
  return [
    t('evidence.limits.notDone'),
    t('evidence.limits.refused'),
    ...(beginsBeforeSealing ? [t('evidence.limits.beforeSealing', { instant })] : []),
    ...ofDays,
  ];
}
