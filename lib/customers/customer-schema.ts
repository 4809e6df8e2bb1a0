import { z } from 'zod';
import { COUNTRY_CODES } from '@/lib/country-codes';
import { DOMAIN_NAME } from '@/lib/domain-name';
import { hiddenGuid, textLine } from '@/lib/forms/form-fields';
import type { Translator } from '@/lib/i18n/translator';

/** What is asked about a new customer; what is wrong is told in the words of `t`. */
export function customerSchema(t: Translator) {
  return z.object({
    id: hiddenGuid(t),
    name: textLine(t, { most: 256, missing: t('customers.problems.name') }),
    primaryDomain: z
      .string()
      .trim()
      .toLowerCase()
      .regex(DOMAIN_NAME, t('customers.problems.domain')),
    country: z.string().refine((code) => COUNTRY_CODES.has(code), t('customers.problems.country')),
  });
}

/** A customer that is to be added: `primaryDomain` in lower case, `country` of ISO 3166-1. */
export type NewCustomer = z.output<ReturnType<typeof customerSchema>>;
