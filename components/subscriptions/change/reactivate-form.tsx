'use client';

import { useTranslations } from 'next-intl';
import { reactivateSchema } from '@/lib/subscriptions/change/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function ReactivateForm({ target }: { target: ChangeTarget }) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={reactivateSchema}
      hidden={{ kind: 'reactivate' }}
      button={t('reactivate')}
    />
  );
}
