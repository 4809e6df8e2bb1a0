import { z } from 'zod';

// What a passkey answers is below 4 kB, unless it has a certificate.
const MAX_LENGTH = 16_000;
const MAX_ID_LENGTH = 1364; // 1023 bytes: Web Authentication Level 3, section 4.
const MAX_TRANSPORTS = 10;

const base64url = z.string().regex(/^[\w-]+$/);
const credential = z.object({
  id: base64url.max(MAX_ID_LENGTH),
  rawId: base64url.max(MAX_ID_LENGTH),
  type: z.literal('public-key'),
});

// In a frame of another site nobody sees what they agree to.
const clientData = base64url.refine((text) => isOfThisPage(text));

const assertion = credential.extend({
  response: z.object({
    clientDataJSON: clientData,
    authenticatorData: base64url,
    signature: base64url,
  }),
});
const attestation = credential.extend({
  response: z.object({
    clientDataJSON: clientData,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(MAX_TRANSPORTS).default([]),
  }),
});

/** What a passkey answered at sign-in; null for anything else. Never throws. */
export function parseAssertion(json: string): z.output<typeof assertion> | null {
  return parse(assertion, json);
}

/** What a new passkey answered; null for anything else. Never throws. */
export function parseAttestation(json: string): z.output<typeof attestation> | null {
  return parse(attestation, json);
}

function parse<Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> | null {
  if (json.length > MAX_LENGTH) return null;
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function isOfThisPage(clientDataJson: string): boolean {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
    return z.object({ crossOrigin: z.literal(false).optional() }).safeParse(data).success;
  } catch {
    return false;
  }
}
