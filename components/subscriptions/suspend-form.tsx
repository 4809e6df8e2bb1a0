'use client';

import { CheckboxField } from '@/components/ui/checkbox-field';
import { SUSPEND_SCHEMA } from '@/lib/subscriptions/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function SuspendForm({ target, name }: { target: ChangeTarget; name: string }) {
  return (
    <ChangeForm
      target={target}
      schema={SUSPEND_SCHEMA}
      hidden={{ kind: 'suspend' }}
      button="Suspend subscription"
      buttonKind="danger"
    >
      {(field) => <CheckboxField {...field('confirmed')} label={`Yes, suspend ${name}`} required />}
    </ChangeForm>
  );
}
