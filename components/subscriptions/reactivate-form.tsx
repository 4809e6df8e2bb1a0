'use client';

import { REACTIVATE_SCHEMA } from '@/lib/subscriptions/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function ReactivateForm({ target }: { target: ChangeTarget }) {
  return (
    <ChangeForm
      target={target}
      schema={REACTIVATE_SCHEMA}
      hidden={{ kind: 'reactivate' }}
      button="Reactivate subscription"
    />
  );
}
