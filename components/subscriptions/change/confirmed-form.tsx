'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { cancelSchema, suspendSchema } from '@/lib/subscriptions/change/change-schema';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

const SCHEMAS = { cancel: cancelSchema, suspend: suspendSchema };

type ConfirmedFormProps = { kind: 'cancel' | 'suspend'; target: ChangeTarget; name: string };

/** A change that must be confirmed, because it stops the subscription of this name. */
export function ConfirmedForm({ kind, target, name }: ConfirmedFormProps) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={SCHEMAS[kind]}
      hidden={{ kind }}
      button={t(kind)}
      buttonKind="danger"
    >
      {(field) => (
        <CheckboxField
          {...field('confirmed')}
          label={t(`${kind}Confirm`, { name: isolatedText(name) })}
          required
        />
      )}
    </ChangeForm>
  );
}
