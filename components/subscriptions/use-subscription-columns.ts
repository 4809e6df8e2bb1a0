import { useTranslations } from 'next-intl';
import type { Column } from '@/components/ui/table/data-table';

/** The columns of the table of subscriptions, in order. */
export function useSubscriptionColumns() {
  const t = useTranslations('subscriptions');
  return {
    subscription: { name: t('subscription') },
    quantity: { name: t('seats'), isNumber: true },
    status: { name: t('status') },
    billing: { name: t('billing') },
    autoRenew: { name: t('autoRenew') },
    reseller: { name: t('reseller') },
    dates: { name: t('dates'), hasNamedValues: true },
    identifiers: { name: t('identifiers'), hasNamedValues: true },
  } satisfies Record<string, Column>;
}
