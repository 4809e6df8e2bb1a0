'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { convertSchema } from '@/lib/subscriptions/change/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';
import { paidPlanOptions } from '@/components/subscriptions/purchase/purchase-options';

export function ConvertForm({ target }: { target: ChangeTarget }) {
  const t = useTranslations();
  const options = paidPlanOptions(t);
  return (
    <ChangeForm
      target={target}
      schemaOf={convertSchema}
      hidden={{ kind: 'convert' }}
      values={{ plan: options[0]?.value ?? '' }}
      button={t('subscriptionForms.convert')}
    >
      {(field) => (
        <SelectField
          {...field('plan')}
          label={t('subscriptionForms.termAndBilling')}
          options={options}
        />
      )}
    </ChangeForm>
  );
}
