import { useTranslations } from 'next-intl';
import { Missing } from '@/components/ui/text/missing';
import { isDeleted, renewsAtEnd } from '@/lib/subscriptions/rules';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { UTC } from '@/lib/platform/time/time';
import { TermEnd } from './term-end';

type RenewalOrEndProps = { subscription: Subscription; at: Date };

/**
 * Whether the term renews, ends or has ended, and when, in UTC like the terms. A deleted one has no
 * future dates.
 */
export function RenewalOrEnd({ subscription, at }: RenewalOrEndProps) {
  const t = useTranslations();
  const { commitmentEndsAt: end } = subscription;
  if (!end || isDeleted(subscription)) return <Missing>{t('ui.none')}</Missing>;
  return (
    <>
      {t(`subscriptions.term.${describeEnd(subscription, { end, at })}`)}{' '}
      <TermEnd date={end} zone={UTC} at={at} />
    </>
  );
}

function describeEnd(subscription: Subscription, { end, at }: { end: Date; at: Date }) {
  if (end.getTime() <= at.getTime()) return 'ended';
  return renewsAtEnd(subscription) ? 'renews' : 'ends';
}
