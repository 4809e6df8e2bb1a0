'use client';

import { useTranslations } from 'next-intl';
import { autoRenewSchema } from '@/lib/subscriptions/change/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function AutoRenewForm({ target, isOn }: { target: ChangeTarget; isOn: boolean }) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={autoRenewSchema}
      hidden={{ kind: 'auto-renew', isOn: isOn ? 'no' : 'yes' }}
      button={t(isOn ? 'switchOff' : 'switchOn')}
    />
  );
}
