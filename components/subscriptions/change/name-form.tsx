'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/form-controls/field';
import { nameSchemaFor } from '@/lib/subscriptions/change/change-schema';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

export function NameForm({ target, name }: { target: ChangeTarget; name: string }) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={(words) => nameSchemaFor(words, name)}
      hidden={{ kind: 'name' }}
      values={{ friendlyName: name }}
      button={t('rename')}
    >
      {(field) => (
        <Field
          {...field('friendlyName')}
          label={t('newName')}
          autoComplete="off"
          maxLength={256}
          required
        />
      )}
    </ChangeForm>
  );
}
