import { useTranslations } from 'next-intl';
import type { Column } from '@/components/ui/table/data-table';

/** The columns of the table of subscriptions, in order. */
export function useSubscriptionColumns() {
  const t = useTranslations('subscriptions');
  return {
    subscription: { name: t('subscription') },
    quantity: { name: t('seats'), isNumber: true },
    status: { name: t('status'), wrap: 'never' },
    end: { name: t('renewsOrEnds'), wrap: 'never' },
    billing: { name: t('billing'), wrap: 'never' },
  } satisfies Record<string, Column>;
}
