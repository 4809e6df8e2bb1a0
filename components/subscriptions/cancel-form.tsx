'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { cancelSchema } from '@/lib/subscriptions/change-schema';
import { isolatedText } from '@/lib/text/isolated-text';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function CancelForm({ target, name }: { target: ChangeTarget; name: string }) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={cancelSchema}
      hidden={{ kind: 'cancel' }}
      button={t('cancel')}
      buttonKind="danger"
    >
      {(field) => (
        <CheckboxField
          {...field('confirmed')}
          label={t('cancelConfirm', { name: isolatedText(name) })}
          required
        />
      )}
    </ChangeForm>
  );
}
