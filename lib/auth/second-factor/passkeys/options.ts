import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { UserKey } from '@/lib/auth/sessions/session';
import { listPasskeys } from './list-passkeys';
import { MAX_PASSKEYS } from './passkey';
import { findRelyingParty } from './relying-party';

/** What a browser asks one of a user's passkeys. */
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

/** What a browser asks for a new passkey. */
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;

// What passkeys show beside the user.
const SITE_NAME = 'Activity Log';

// As long as people look for a security key; what counts is how long the challenge is valid.
const TIMEOUT_MS = 5 * 60 * 1000;

// The password has been proved, so a touch is enough where a security key has no PIN.
const USER_VERIFICATION = 'preferred';

/** What to ask the passkeys of a user; null without any, and where this site can have none. */
export async function findRequestOptions(
  user: UserKey,
  challenge: string,
): Promise<RequestOptions | null> {
  const site = findRelyingParty();
  const passkeys = site && challenge !== '' ? await listPasskeys(user) : [];
  if (!site || passkeys.length === 0) return null;
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: bytesOf(challenge),
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    userVerification: USER_VERIFICATION,
    timeout: TIMEOUT_MS,
  });
}

/**
 * What to ask for a new passkey of a user, none of whose devices makes a second one; null where this
 * site can have none, and for who has as many as can be.
 */
export async function findCreationOptions(
  user: UserKey,
  { challenge, email }: { challenge: string; email: string },
): Promise<CreationOptions | null> {
  const site = findRelyingParty();
  const passkeys = site && challenge !== '' ? await listPasskeys(user) : [];
  if (!site || challenge === '' || passkeys.length >= MAX_PASSKEYS) return null;
  return generateRegistrationOptions({
    rpID: site.id,
    rpName: SITE_NAME,
    userID: new Uint8Array(Buffer.from(user.userId.replaceAll('-', ''), 'hex')),
    userName: email,
    challenge: bytesOf(challenge),
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: USER_VERIFICATION },
    attestationType: 'none',
    timeout: TIMEOUT_MS,
  });
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, 'base64url'));
}
