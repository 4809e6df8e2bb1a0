import { useTranslations } from 'next-intl';
import type { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Field } from '@/components/ui/form-controls/field';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { OFFER_ID_EXAMPLE, UNIT_TYPES } from '@/lib/subscriptions/purchase/offer';

type OtherOfferFieldsProps = {
  field: ReturnType<typeof useActionForm>['field'];
  /** Whether another offer is selected, so that the fields are needed. */
  isChosen: boolean;
};

/** The fields for an offer that was never sold before. */
export function OtherOfferFields({ field, isChosen }: OtherOfferFieldsProps) {
  const t = useTranslations('subscriptionForms');
  return (
    <fieldset className="border-line flex min-w-0 flex-col gap-4 border-l-2 pl-4">
      <legend className={isChosen ? 'sr-only' : 'text-muted float-left w-full text-xs'}>
        {t(isChosen ? 'anotherProduct' : 'forAnotherProduct')}
      </legend>
      <Field
        {...field('offerId')}
        label={t('offerId')}
        hint={t('offerIdHint', { example: OFFER_ID_EXAMPLE })}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
      <Field {...field('offerName')} label={t('productName')} autoComplete="off" maxLength={256} />
      <SelectField
        {...field('unitType')}
        label={t('billed')}
        options={UNIT_TYPES.map((value) => ({ value, label: t(`unitTypes.${value}`) }))}
      />
    </fieldset>
  );
}
