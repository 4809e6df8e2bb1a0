import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { useUpChallenge } from './challenge';
import type { NewPasskey } from './passkey';
import { parseAttestation } from './parse-response';
import { findRelyingParty } from './relying-party';

/**
 * The new passkey that an answer to a challenge, as JSON, brings; null for a wrong answer. The
 * challenge is used up in any case. What kind of device it is on is not asked.
 */
export async function verifyNewPasskey({
  json,
  challenge,
  name,
}: {
  json: string;
  challenge: string;
  name: string;
}): Promise<NewPasskey | null> {
  const site = findRelyingParty();
  const answer = parseAttestation(json);
  if (!site || !answer || challenge === '' || !(await useUpChallenge(challenge))) return null;
  const { transports, ...response } = answer.response;
  try {
    if (hasCertificate(response.attestationObject)) return null;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: false,
    });
    if (!registrationInfo) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { id, name, transports, publicKey, signCount: counter };
  } catch {
    // The library throws for everything that is wrong.
    return null;
  }
}

// None is asked for, and the library would look up at addresses in it whether it was revoked.
function hasCertificate(attestationObject: string): boolean {
  const bytes = new Uint8Array(Buffer.from(attestationObject, 'base64url'));
  const attestation = decodeAttestationObject(bytes);
  const format = attestation.get('fmt');
  const isPlain = format === 'none' || format === 'packed';
  return !isPlain || attestation.get('attStmt').get('x5c') !== undefined;
}
