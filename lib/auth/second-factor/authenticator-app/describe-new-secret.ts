import { qrPath, type QrPath } from './qr-path';
import { totpUri } from './totp';

// What apps show above the code.
const ISSUER = 'Activity Log';

/** A new secret as an app takes it: by its camera, by hand, or by a link on the same device. */
export function describeNewSecret({ secret, email }: { secret: string; email: string }): {
  qr: QrPath;
  secret: string;
  uri: string;
} {
  const uri = totpUri({ secret, issuer: ISSUER, account: email });
  return { qr: qrPath(uri), secret, uri };
}
