import { z } from 'zod';
import { COUNTRY_CODES } from '@/lib/country-codes';
import { hiddenGuid, textLine } from '@/lib/forms/form-fields';

// Labels of letters, digits and hyphens, the last one no number (RFC 1035, RFC 1123).
const DOMAIN = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])$/;

/** What is asked about a new customer. */
export const CUSTOMER_SCHEMA = z.object({
  id: hiddenGuid(),
  name: textLine({ most: 256, missing: 'Give the name of the company.' }),
  primaryDomain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(DOMAIN, 'A domain such as contoso.onmicrosoft.com.'),
  country: z.string().refine((code) => COUNTRY_CODES.has(code), 'Choose a country.'),
});

/** A customer that is to be added: `primaryDomain` in lower case, `country` of ISO 3166-1. */
export type NewCustomer = z.output<typeof CUSTOMER_SCHEMA>;
