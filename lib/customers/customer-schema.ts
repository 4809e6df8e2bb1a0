import { z } from 'zod';
import { COUNTRY_CODES } from '@/lib/customers/countries/country-codes';
import { hiddenGuid } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { domainField, nameField } from '@/lib/platform/names/name-fields';

/** The schema of the form that adds a customer, with messages in the language of `t`. */
export function customerSchema(t: Translator) {
  return z.object({
    id: hiddenGuid(t),
    name: nameField(t, {
      maxLength: 256,
      requiredMessage: t('customers.problems.name'),
      tooLongMessage: t('forms.atMost', { most: 256 }),
    }),
    primaryDomain: domainField(t, { invalidMessage: t('customers.problems.domain') }),
    country: z.string().refine((code) => COUNTRY_CODES.has(code), t('customers.problems.country')),
  });
}

/** A customer to be added: `primaryDomain` in DNS form, `country` as an ISO 3166-1 code. */
export type NewCustomer = z.output<ReturnType<typeof customerSchema>>;
