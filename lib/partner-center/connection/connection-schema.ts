import { z } from 'zod';
import { CHECKED } from '@/lib/platform/forms/checked';
import { isGuid } from '@/lib/platform/text/guid';
import type { Translator } from '@/lib/platform/i18n/translator';
import { domainField } from '@/lib/platform/names/name-fields';

export const GRANT_TYPES = ['client_credentials', 'refresh_token'] as const;

/** How a token is requested. */
export type GrantType = (typeof GRANT_TYPES)[number];

/** What is stored already: a secret left blank stays, as long as it is for the same application. */
export type StoredConnection = {
  tenant: string;
  clientId: string;
  hasClientSecret: boolean;
  hasRefreshToken: boolean;
};

export type ConnectionFields = {
  tenant: string;
  clientId: string;
  grantType: GrantType;
  /** Empty: the stored one stays. */
  clientSecret: string;
  refreshToken: string;
};

/**
 * The schema of the connection form, for browser and server; `stored` is the connection when it was
 * opened.
 */
export function connectionSchema(stored: StoredConnection | null, t: Translator) {
  const fields = z.object({
    tenant: tenantField(t),
    clientId: clientIdField(t),
    grantType: z.enum(GRANT_TYPES, { error: t('partnerCenter.fields.grantType') }),
    clientSecret: secretField(1_000, t).default(''),
    refreshToken: secretField(10_000, t).default(''),
  });
  return fields.superRefine((input: ConnectionFields, context) => {
    const missing = findMissingSecret(input, stored);
    if (!missing) return;
    const { field, problem } = missing;
    const message = t(`partnerCenter.fields.${problem}`);
    context.addIssue({ code: 'custom', path: [field], message });
  });
}

/** The schema of the form that removes a connection. */
export function removeConnectionSchema(t: Translator) {
  return z.object({
    version: z.string(),
    confirmed: z.literal(CHECKED, t('forms.confirmFirst')),
  });
}

// The tenant becomes part of the URL that the secrets are sent to.
function tenantField(t: Translator) {
  return z
    .string()
    .max(253, t('partnerCenter.fields.tenantTooLong'))
    .pipe(
      domainField(t, { invalidMessage: t('partnerCenter.fields.tenant'), isAlsoAllowed: isGuid }),
    );
}

function clientIdField(t: Translator) {
  return z.string().trim().toLowerCase().refine(isGuid, t('partnerCenter.fields.clientId'));
}

function secretField(maxLength: number, t: Translator) {
  return z
    .string()
    .trim()
    .max(maxLength, t('partnerCenter.fields.secretTooLong', { most: maxLength }))
    .regex(/^[\x20-\x7e]*$/, t('partnerCenter.fields.secretCharacters'));
}

/** Whether a secret left blank may stay: it belongs to one application only. */
export function isSameApplication(
  a: { tenant: string; clientId: string },
  b: { tenant: string; clientId: string } | null,
): boolean {
  return a.tenant === b?.tenant && a.clientId === b.clientId;
}

function findMissingSecret(input: ConnectionFields, stored: StoredConnection | null) {
  const isSame = isSameApplication(input, stored);
  const isSecret = input.grantType === 'client_credentials';
  const field = isSecret ? 'clientSecret' : 'refreshToken';
  const isStored = isSecret ? stored?.hasClientSecret : stored?.hasRefreshToken;
  if (input[field] !== '' || (isStored && isSame)) return null;
  if (isStored) return { field, problem: `${field}Again` } as const;
  return { field, problem: isSecret ? 'noClientSecret' : 'noRefreshToken' } as const;
}
