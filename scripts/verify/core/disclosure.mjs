import { createHash, hash } from 'node:crypto';

/** The fields of an activity, in the order of their salts: see docs/proof.md. */
export const FIELDS = [
  'partnerId',
  'id',
  'operationStatus',
  'operationDate',
  'customerId',
  'customerName',
  'userPrincipalName',
  'actorKind',
  'applicationId',
  'resourceType',
  'operationType',
  'originalCorrelationId',
  'sessionId',
  'customizedData',
  'resourceOldValue',
  'resourceNewValue',
  'participants',
  'attributes',
  'otherFields',
  'redactedChanges',
  'stored',
];

export const SEED_BYTES = 16;

/**
 * The salts of all fields that follow from a seed: the salt of field `at` in base64url.
 * @param {Uint8Array} seed
 * @returns {(at: number) => string}
 */
export function saltsFrom(seed) {
  const outputLength = SEED_BYTES * FIELDS.length;
  const bytes = createHash('shake256', { outputLength }).update(seed).digest();
  return (at) => bytes.toString('base64url', at * SEED_BYTES, (at + 1) * SEED_BYTES);
}

/**
 * The digest of a field (RFC 9901, section 4.2).
 * @param {string} salt
 * @param {{ name: string, value: string }} field
 */
export function digestOf(salt, { name, value }) {
  return digestOfDisclosure(base64url(`["${salt}","${name}",${JSON.stringify(value)}]`));
}

// Most disclosures are short, and there are many: they need no memory of their own.
const scratch = Buffer.alloc(4096);

function base64url(text) {
  if (text.length * 3 > scratch.length) return Buffer.from(text).toString('base64url');
  return scratch.toString('base64url', 0, scratch.write(text));
}

/** @param {string} disclosure In base64url. */
function digestOfDisclosure(disclosure) {
  return hash('sha256', disclosure, 'base64url');
}

/**
 * The line of an activity's entry.
 * @param {string[]} digests
 * @param {string} recorded
 */
export function activityLine(digests, recorded) {
  const sorted = digests.sort();
  return `{"_sd":["${sorted.join('","')}"],"_sd_alg":"sha-256","kind":"activity","recorded":"${recorded}"}`;
}
