'use client';

import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { useIsEnhanced } from '@/components/forms/use-is-enhanced';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import type { FormAction } from '@/lib/forms/form-state';
import { OTHER_OFFER, type Offer } from '@/lib/subscriptions/offer';
import { PLANS } from '@/lib/subscriptions/plans';
import { purchaseSchema, TRIAL_PLAN } from '@/lib/subscriptions/purchase-schema';
import { isSoldBySeat, MOST_SEATS } from '@/lib/subscriptions/rules';
import { OtherOfferFields } from './other-offer-fields';

type PurchaseFormProps = {
  action: FormAction;
  /** The id that the subscription will have. */
  id: string;
  customerId: string;
  /** What was sold before. */
  offers: Offer[];
};

const PLAN_OPTIONS = [
  ...[...PLANS].map(([value, { words }]) => ({ value, label: words })),
  { value: TRIAL_PLAN, label: 'Trial: 1 month, not paid, not renewed' },
];

/** Sells a subscription. With a script, fields that do not matter to what is chosen are left out. */
export function PurchaseForm({ action, id, customerId, offers }: PurchaseFormProps) {
  const { field, formProps, isPending, problem } = useActionForm({
    action,
    schema: purchaseSchema(offers),
    values: { id, customerId, ...beginning(offers) },
  });
  const isEnhanced = useIsEnhanced();
  const offerField = field('offer');
  const [chosen, setChosen] = useState(String(offerField.defaultValue));
  const isOther = chosen === OTHER_OFFER;
  const known = offers.find(({ offerId }) => offerId === chosen);
  const hasSeats = !known || isSoldBySeat(known.unitType);
  return (
    <form {...formProps} className="flex max-w-md flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="customerId" value={customerId} />
      <SelectField
        {...offerField}
        label="Product"
        options={[
          ...offers.map(({ offerId, offerName }) => ({ value: offerId, label: offerName })),
          { value: OTHER_OFFER, label: 'Another offer' },
        ]}
        onChange={(event) => {
          setChosen(event.target.value);
          return offerField.onChange(event);
        }}
      />
      {(isOther || !isEnhanced) && <OtherOfferFields field={field} />}
      {(hasSeats || !isEnhanced) && (
        <Field
          {...field('quantity')}
          label="Seats"
          hint="Not for what is billed by use."
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_SEATS}
        />
      )}
      <SelectField
        {...field('plan')}
        label="Term and billing"
        hint="The term begins now. For 7 days the subscription can be cancelled and seats taken back; after that the customer is bound to the end of the term."
        options={PLAN_OPTIONS}
      />
      <Field
        {...field('friendlyName')}
        label="Name"
        hint="The name under which you and the customer find it. Left empty: the name of the offer."
        autoComplete="off"
        maxLength={256}
      />
      <CheckboxField
        {...field('autoRenew')}
        label="Renew it when the term ends"
        hint="A trial is never renewed."
      />
      <div>
        <Button kind="primary" type="submit" disabled={isPending}>
          {isPending ? 'Buying …' : 'Buy'}
        </Button>
      </div>
    </form>
  );
}

function beginning(offers: Offer[]) {
  return {
    offer: offers[0]?.offerId ?? OTHER_OFFER,
    offerId: '',
    offerName: '',
    unitType: 'Licenses',
    quantity: '1',
    plan: 'P1Y-Monthly',
    friendlyName: '',
    autoRenew: 'yes',
  };
}
