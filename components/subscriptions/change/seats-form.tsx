'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { knowingQuantitySchema } from '@/lib/subscriptions/change/change-schema';
import { MOST_SEATS } from '@/lib/subscriptions/rules';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

type SeatsFormProps = {
  target: ChangeTarget;
  seats: number;
  /** How few there may be, and why no fewer. */
  fewest: number;
  why: string;
};

export function SeatsForm({ target, seats, fewest, why }: SeatsFormProps) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={(words) => knowingQuantitySchema(words, { seats, fewest, why })}
      hidden={{ kind: 'quantity' }}
      values={{ quantity: String(seats) }}
      button={t('changeSeats')}
    >
      {(field) => (
        <Field
          {...field('quantity')}
          label={t('numberOfSeats')}
          type="number"
          inputMode="numeric"
          min={fewest}
          max={MOST_SEATS}
          required
        />
      )}
    </ChangeForm>
  );
}
