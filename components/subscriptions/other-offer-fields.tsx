import type { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { UNIT_TYPES } from '@/lib/subscriptions/offer';

type OtherOfferFieldsProps = { field: ReturnType<typeof useActionForm>['field'] };

const WORDS = { Licenses: 'By the seat', 'Usage-based': 'By use' };

/** What must be known of an offer that was never sold before. */
export function OtherOfferFields({ field }: OtherOfferFieldsProps) {
  return (
    <fieldset className="border-line flex min-w-0 flex-col gap-4 border-l-2 pl-4">
      <legend className="text-muted float-left w-full text-xs">For another offer only</legend>
      <Field {...field('offerId')} label="Offer ID" autoComplete="off" maxLength={100} />
      <Field {...field('offerName')} label="Offer name" autoComplete="off" maxLength={256} />
      <SelectField
        {...field('unitType')}
        label="Billed"
        options={UNIT_TYPES.map((value) => ({ value, label: WORDS[value] }))}
      />
    </fieldset>
  );
}
