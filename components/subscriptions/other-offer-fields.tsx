import type { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { OFFER_ID_EXAMPLE, UNIT_TYPES } from '@/lib/subscriptions/offer';

type OtherOfferFieldsProps = {
  field: ReturnType<typeof useActionForm>['field'];
  /** Whether it is known that they are needed. */
  isChosen: boolean;
};

const WORDS = { Licenses: 'By the seat', 'Usage-based': 'By use' };

/** What must be known of an offer that was never sold before. */
export function OtherOfferFields({ field, isChosen }: OtherOfferFieldsProps) {
  return (
    <fieldset className="border-line flex min-w-0 flex-col gap-4 border-l-2 pl-4">
      <legend className={isChosen ? 'sr-only' : 'text-muted float-left w-full text-xs'}>
        {isChosen ? 'Another product' : 'For another product only'}
      </legend>
      <Field
        {...field('offerId')}
        label="Offer ID"
        hint={`Such as ${OFFER_ID_EXAMPLE}, or the GUID of an older offer.`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <Field {...field('offerName')} label="Product name" autoComplete="off" maxLength={256} />
      <SelectField
        {...field('unitType')}
        label="Billed"
        options={UNIT_TYPES.map((value) => ({ value, label: WORDS[value] }))}
      />
    </fieldset>
  );
}
