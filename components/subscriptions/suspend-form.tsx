'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { suspendSchema } from '@/lib/subscriptions/change-schema';
import { isolatedText } from '@/lib/text/isolated-text';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function SuspendForm({ target, name }: { target: ChangeTarget; name: string }) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={suspendSchema}
      hidden={{ kind: 'suspend' }}
      button={t('suspend')}
      buttonKind="danger"
    >
      {(field) => (
        <CheckboxField
          {...field('confirmed')}
          label={t('suspendConfirm', { name: isolatedText(name) })}
          required
        />
      )}
    </ChangeForm>
  );
}
