import { Secret, TOTP } from 'otpauth';

// What all authenticator apps take: RFC 6238 with its defaults, a secret as long as SHA-1 (RFC 4226, section 4).
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 };
const SECRET_BYTES = 20;

/** Steps before and after the present one whose codes are accepted: clocks differ, people are slow. */
const WINDOW = 1;

/** A new secret, in base32. */
export function makeTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that an authenticator app reads from the QR code; `account` is the sign-in name. */
export function totpUri({
  secret,
  issuer,
  account,
}: {
  secret: string;
  issuer: string;
  account: string;
}): string {
  return new TOTP({ ...SETTINGS, secret, issuer, label: account }).toString();
}

/**
 * The time step (of 30 seconds since 1970) whose code six digits are, among those around an instant;
 * null when they are the code of none.
 */
export function findTimeStep(
  secret: string,
  { digits, at }: { digits: string; at: Date },
): number | null {
  // The library throws for other letters of the same number.
  if (!/^\d{6}$/.test(digits)) return null;
  const totp = new TOTP({ ...SETTINGS, secret });
  const timestamp = at.getTime();
  const difference = totp.validate({ token: digits, timestamp, window: WINDOW });
  return difference === null ? null : totp.counter({ timestamp }) + difference;
}
