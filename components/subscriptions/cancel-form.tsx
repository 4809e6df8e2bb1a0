'use client';

import { CheckboxField } from '@/components/ui/checkbox-field';
import { CANCEL_SCHEMA } from '@/lib/subscriptions/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function CancelForm({ target, name }: { target: ChangeTarget; name: string }) {
  return (
    <ChangeForm
      target={target}
      schema={CANCEL_SCHEMA}
      hidden={{ kind: 'cancel' }}
      button="Cancel subscription"
      buttonKind="danger"
    >
      {(field) => <CheckboxField {...field('confirmed')} label={`Yes, cancel ${name}`} required />}
    </ChangeForm>
  );
}
