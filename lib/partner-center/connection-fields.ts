import { z } from 'zod';
import { DOMAIN_NAME } from '@/lib/domain-name';
import { TICKED } from '@/lib/forms/form-fields';
import { isGuid } from '@/lib/guid';

export const GRANT_TYPES = ['client_credentials', 'refresh_token'] as const;

/** How a token is asked for. */
export type GrantType = (typeof GRANT_TYPES)[number];

/** The ways as a reader sees them. */
export const GRANT_TYPE_WORDS: Record<GrantType, string> = {
  client_credentials: 'As the application, by its client secret',
  refresh_token: 'On behalf of a user, by a refresh token',
};

/** What is kept already: a blank secret stays as it is, as long as it is for the same application. */
export type KeptConnection = {
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

// The tenant becomes a part of the URL that the secrets are sent to.
const tenant = z
  .string()
  .trim()
  .toLowerCase()
  .max(253, 'Enter at most 253 characters.')
  .refine(
    (text) => isGuid(text) || DOMAIN_NAME.test(text),
    'Enter a domain such as contoso.onmicrosoft.com, or the tenant ID.',
  );
const clientId = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isGuid, 'Enter the application (client) ID, which is a GUID.');
const secret = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Enter at most ${longest} characters.`)
    .regex(/^[\x20-\x7e]*$/, 'Enter it as it was given: it has no line breaks or other letters.');

/** The form of a connection, on both sides; `kept` is what was there when it was opened. */
export function connectionSchema(kept: KeptConnection | null) {
  const fields = z.object({
    tenant,
    clientId,
    grantType: z.enum(GRANT_TYPES, { error: 'Choose one of the two.' }),
    clientSecret: secret(1_000).default(''),
    refreshToken: secret(10_000).default(''),
  });
  return fields.superRefine((given: ConnectionFields, context) => {
    const missing = missingSecret(given, kept);
    if (missing) context.addIssue({ code: 'custom', ...missing });
  });
}

/** The form that removes a connection. */
export const removalSchema = z.object({
  version: z.string(),
  confirmed: z.literal(TICKED, 'Tick this box first.'),
});

/** Whether a secret that is left blank may stay: it belongs to its application and to no other. */
export function isSameApplication(
  one: { tenant: string; clientId: string },
  other: { tenant: string; clientId: string } | null,
): boolean {
  return one.tenant === other?.tenant && one.clientId === other.clientId;
}

function missingSecret(given: ConnectionFields, kept: KeptConnection | null) {
  const isSame = isSameApplication(given, kept);
  const [name, has] =
    given.grantType === 'client_credentials'
      ? (['clientSecret', kept?.hasClientSecret] as const)
      : (['refreshToken', kept?.hasRefreshToken] as const);
  if (given[name] !== '' || (has && isSame)) return null;
  const what = name === 'clientSecret' ? 'client secret' : 'refresh token';
  const message =
    has && !isSame
      ? `Enter the ${what} again: the present one is for another tenant or application.`
      : `Enter the ${what}.`;
  return { path: [name], message };
}
