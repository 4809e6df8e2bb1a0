'use client';

import { SelectField } from '@/components/ui/select-field';
import { CONVERT_SCHEMA } from '@/lib/subscriptions/change-schema';
import { PLANS } from '@/lib/subscriptions/plans';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function ConvertForm({ target }: { target: ChangeTarget }) {
  const options = [...PLANS].map(([value, { words }]) => ({ value, label: words }));
  return (
    <ChangeForm
      target={target}
      schema={CONVERT_SCHEMA}
      hidden={{ kind: 'convert' }}
      values={{ plan: options[0]?.value ?? '' }}
      button="Convert to paid"
    >
      {(field) => <SelectField {...field('plan')} label="Term and billing" options={options} />}
    </ChangeForm>
  );
}
