'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/form-controls/field';
import { quantitySchemaFor } from '@/lib/subscriptions/change/change-schema';
import { MAX_SEATS } from '@/lib/subscriptions/rules';
import { ChangeForm } from './change-form';
import type { ChangeTarget } from './change-target';

type SeatsFormProps = {
  target: ChangeTarget;
  seats: number;
  /** The minimum, and why there may be no fewer. */
  minSeats: number;
  minSeatsReason: string;
};

export function SeatsForm({ target, seats, minSeats, minSeatsReason }: SeatsFormProps) {
  const t = useTranslations('subscriptionForms');
  return (
    <ChangeForm
      target={target}
      schemaOf={(words) =>
        quantitySchemaFor(words, { seats, fewest: minSeats, why: minSeatsReason })
      }
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
          min={minSeats}
          max={MAX_SEATS}
          required
        />
      )}
    </ChangeForm>
  );
}
