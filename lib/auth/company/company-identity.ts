import { findEntraSettings, findOidcSettings } from '@/lib/platform/env/company-sign-in';
import { getDatabase } from '@/lib/platform/database/database';
import { parseAddress } from '@/lib/platform/names/address';
import { isGuid } from '@/lib/platform/text/guid';
import { visibleText } from '@/lib/platform/text/visible-text';
import type { IdTokenClaims } from './tokens/verify-id-token';
import { CompanySignInError } from './company-sign-in-error';
import type { CompanyProvider } from './company-provider';

/** Who somebody is to their company. Only partner, issuer and subject identify a person. */
export type CompanyIdentity = {
  provider: CompanyProvider['kind'];
  partnerId: string;
  /** The tenant's id in Entra, else the issuer. */
  issuer: string;
  /** The object's id in Entra, else the subject. */
  subject: string;
  /** How the log calls the person; anybody else may have the same. */
  email: string;
  name: string;
};

const MAX_SUBJECT_LENGTH = 255; // Source: OpenID Connect Core 1.0, 2.
const MAX_NAME_LENGTH = 200;
const MAX_EMAIL_LENGTH = 320;

/**
 * Who the claims of a verified ID token are about. Throws CompanySignInError when that is no partner's
 * company.
 */
export async function getCompanyIdentity(
  { kind }: CompanyProvider,
  claims: IdTokenClaims,
): Promise<CompanyIdentity> {
  const key = kind === 'entra' ? entraKey(claims) : { issuer: claims.iss, subject: claims.sub };
  if (key.subject === '' || key.subject.length > MAX_SUBJECT_LENGTH || key.subject.includes('\0'))
    throw new CompanySignInError('invalid', 'A sign-in was refused: the ID token names nobody.');
  const partner = kind === 'entra' ? await findTenant(key.issuer) : await findOidcPartner();
  if (!partner)
    throw new CompanySignInError('unknownCompany', `No partner belongs to ${key.issuer}.`);
  const email = emailOf(claims) ?? `${key.subject.toLowerCase()}@${partner.domain}`;
  return { provider: kind, partnerId: partner.id, ...key, email, name: nameOf(claims) ?? email };
}

// Source: Microsoft's "Secure applications and APIs by validating claims": `tid` and `oid` together.
function entraKey({ tid, oid }: IdTokenClaims): { issuer: string; subject: string } {
  if (typeof tid !== 'string' || typeof oid !== 'string' || !isGuid(tid) || !isGuid(oid))
    throw new CompanySignInError('invalid', 'A sign-in was refused: the ID token names nobody.');
  return { issuer: tid.toLowerCase(), subject: oid.toLowerCase() };
}

type PartnerRow = { id: string; domain: string };

// A token of one cloud says nothing of a partner in the other.
async function findTenant(tenant: string): Promise<PartnerRow | undefined> {
  const { rows } = await getDatabase().commonPool.query<PartnerRow>(
    'SELECT id, domain FROM partner WHERE id = $1 AND cloud::text = $2',
    [tenant, findEntraSettings()?.cloud],
  );
  return rows[0];
}

// Of two partners, none is the only one.
async function findOidcPartner(): Promise<PartnerRow | undefined> {
  const { rows } = await getDatabase().commonPool.query<PartnerRow>(
    `SELECT id, domain FROM partner
     WHERE $1::text IS NULL OR id::text = lower($1) OR domain = lower($1) LIMIT 2`,
    [findOidcSettings()?.partner ?? null],
  );
  return rows.length === 1 ? rows[0] : undefined;
}

// The sign-in name comes first: it is the administrators' to give, unlike the address for mail.
function emailOf({ preferred_username, upn, email }: IdTokenClaims): string | null {
  for (const claim of [preferred_username, upn, email]) {
    if (typeof claim !== 'string' || claim.length > MAX_EMAIL_LENGTH) continue;
    const parsed = parseAddress(claim);
    if ('address' in parsed) return parsed.address;
  }
  return null;
}

function nameOf({ name }: IdTokenClaims): string | null {
  if (typeof name !== 'string') return null;
  const visible = visibleText(name.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' '));
  return visible.trim().slice(0, MAX_NAME_LENGTH) || null;
}
