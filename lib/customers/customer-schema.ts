import { z } from 'zod';
import { COUNTRY_CODES } from '@/lib/country-codes';
import { DOMAIN_NAME } from '@/lib/domain-name';
import { hiddenGuid, textLine } from '@/lib/forms/form-fields';

/** What is asked about a new customer. */
export const CUSTOMER_SCHEMA = z.object({
  id: hiddenGuid(),
  name: textLine({ most: 256, missing: 'Enter the name of the company.' }),
  primaryDomain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(DOMAIN_NAME, 'Enter a domain such as contoso.onmicrosoft.com.'),
  country: z.string().refine((code) => COUNTRY_CODES.has(code), 'Choose a country.'),
});

/** A customer that is to be added: `primaryDomain` in lower case, `country` of ISO 3166-1. */
export type NewCustomer = z.output<typeof CUSTOMER_SCHEMA>;
