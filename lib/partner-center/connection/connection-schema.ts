import { z } from 'zod';
import { CHECKED } from '@/lib/platform/forms/form-fields';
import { isGuid } from '@/lib/platform/text/guid';
import type { Translator } from '@/lib/platform/i18n/translator';
import { domainField } from '@/lib/platform/names/name-fields';

export const GRANT_TYPES = ['client_credentials', 'refresh_token'] as const;

/** How a token is asked for. */
export type GrantType = (typeof GRANT_TYPES)[number];

/** What is kept already: a blank secret stays as it is, as long as it is for the same application. */
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
  /** Empty: the present one stays. */
  clientSecret: string;
  refreshToken: string;
};

/** The form of a connection, on both sides; `kept` is what was there when it was opened. */
export function connectionSchema(kept: StoredConnection | null, t: Translator) {
  const fields = z.object({
    tenant: tenantField(t),
    clientId: clientIdField(t),
    grantType: z.enum(GRANT_TYPES, { error: t('partnerCenter.fields.grantType') }),
    clientSecret: secretField(1_000, t).default(''),
    refreshToken: secretField(10_000, t).default(''),
  });
  return fields.superRefine((given: ConnectionFields, context) => {
    const missing = findMissingSecret(given, kept);
    if (!missing) return;
    const { field, problem } = missing;
    const message = t(`partnerCenter.fields.${problem}`);
    context.addIssue({ code: 'custom', path: [field], message });
  });
}

/** The form that removes a connection. */
export function removeConnectionSchema(t: Translator) {
  return z.object({
    version: z.string(),
    confirmed: z.literal(CHECKED, t('partnerCenter.fields.tickFirst')),
  });
}

// The tenant becomes a part of the URL that the secrets are sent to.
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

function secretField(longest: number, t: Translator) {
  return z
    .string()
    .trim()
    .max(longest, t('partnerCenter.fields.secretTooLong', { most: longest }))
    .regex(/^[\x20-\x7e]*$/, t('partnerCenter.fields.secretCharacters'));
}

/** Whether a secret that is left blank may stay: it belongs to its application and to no other. */
export function isSameApplication(
  one: { tenant: string; clientId: string },
  other: { tenant: string; clientId: string } | null,
): boolean {
  return one.tenant === other?.tenant && one.clientId === other.clientId;
}

function findMissingSecret(given: ConnectionFields, kept: StoredConnection | null) {
  const isSame = isSameApplication(given, kept);
  const isSecret = given.grantType === 'client_credentials';
  const field = isSecret ? 'clientSecret' : 'refreshToken';
  const isKept = isSecret ? kept?.hasClientSecret : kept?.hasRefreshToken;
  if (given[field] !== '' || (isKept && isSame)) return null;
  if (isKept) return { field, problem: `${field}Again` } as const;
  return { field, problem: isSecret ? 'noClientSecret' : 'noRefreshToken' } as const;
}
