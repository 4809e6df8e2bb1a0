'use client';

import { AUTO_RENEW_SCHEMA } from '@/lib/subscriptions/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function AutoRenewForm({ target, isOn }: { target: ChangeTarget; isOn: boolean }) {
  return (
    <ChangeForm
      target={target}
      schema={AUTO_RENEW_SCHEMA}
      hidden={{ kind: 'auto-renew', isOn: isOn ? 'no' : 'yes' }}
      button={isOn ? 'Switch auto-renew off' : 'Switch auto-renew on'}
    />
  );
}
