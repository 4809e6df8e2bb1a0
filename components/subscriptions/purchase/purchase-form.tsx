'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { Field } from '@/components/ui/form-controls/field';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { describePurchase } from '@/lib/subscriptions/purchase/describe-purchase';
import type { Offer } from '@/lib/subscriptions/purchase/offer';
import { purchaseSchema } from '@/lib/subscriptions/purchase/purchase-schema';
import { MAX_SEATS } from '@/lib/subscriptions/rules';
import { OtherOfferFields } from './other-offer-fields';
import { paidPlanOptions, planOptions, productOptions } from './purchase-options';
import { useFormValues } from '@/components/ui/form-controls/use-form-values';

type PurchaseFormProps = {
  action: FormAction;
  /** The id that the subscription will have. */
  id: string;
  /** With its formatted name. */
  customer: { id: string; name: string };
  /** The offers sold before. */
  offers: Offer[];
};

const INITIAL_VALUES = {
  offer: '',
  offerId: '',
  offerName: '',
  unitType: 'Licenses',
  quantity: '1',
  plan: 'P1Y-Monthly',
  friendlyName: '',
  autoRenew: 'yes',
};

/**
 * The form that buys a subscription. With scripts, it hides fields that do not apply to the
 * selection.
 */
export function PurchaseForm({ action, id, customer, offers }: PurchaseFormProps) {
  const t = useTranslations();
  const words = useTranslations('subscriptionForms');
  const schema = useMemo(() => purchaseSchema(t, offers), [t, offers]);
  const hidden = { id, customerId: customer.id };
  const { field, formProps, isPending, problem } = useActionForm({
    action,
    schema,
    values: { ...hidden, ...INITIAL_VALUES },
  });
  const typed = useFormValues(formProps.ref, INITIAL_VALUES);
  const view = describePurchase(typed ?? INITIAL_VALUES, {
    t,
    offers,
    customerName: customer.name,
  });
  const showsAll = typed === null;
  return (
    <form {...formProps} className="flex max-w-md flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        {...field('offer')}
        label={words('product')}
        options={productOptions(offers, t)}
        required
      />
      {(view.isOther || showsAll) && <OtherOfferFields field={field} isChosen={view.isOther} />}
      {(view.hasSeats || showsAll) && (
        <Field
          {...field('quantity')}
          label={words('seats')}
          hint={showsAll && words('seatsHint')}
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_SEATS}
        />
      )}
      <SelectField
        {...field('plan')}
        label={words('termAndBilling')}
        hint={view.termHint}
        options={view.hasSeats ? planOptions(t) : paidPlanOptions(t)}
      />
      <Field
        {...field('friendlyName')}
        label={words('name')}
        hint={words('nameHint')}
        autoComplete="off"
        maxLength={256}
      />
      {!view.isTrial && (
        <CheckboxField
          {...field('autoRenew')}
          label={words('renew')}
          hint={showsAll && words('renewHint')}
        />
      )}
      {view.summary && (
        <p className="font-strong wrap-anywhere">
          <BidiText>{view.summary}</BidiText>
        </p>
      )}
      <div className="flex items-center gap-4">
        <Button kind="primary" type="submit" isPending={isPending}>
          {words(isPending ? 'buying' : 'buy')}
        </Button>
        <TextLink href={subscriptionsPath(customer.id)}>{t('ui.cancel')}</TextLink>
      </div>
    </form>
  );
}
