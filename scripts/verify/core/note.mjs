import { createPublicKey, hash, verify } from 'node:crypto';

/**
 * A key that verifies: its name, the type of its signatures (1: of the text, 4: cosignatures), the id
 * that its signatures bear, and the key itself.
 * @typedef {{ name: string, id: string, type: number, key: import('node:crypto').KeyObject, text: string }} VerifierKey
 * @typedef {{ name: string, id: string, bytes: Buffer }} Signature
 * @typedef {{ text: string, signatures: Signature[] }} Note
 */

const ED25519 = 1;
const COSIGNATURE = 4;

// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Reads a verifier key, `NAME+ID+BASE64`; null when it is none, or its id is not that of the key.
 * @param {string} text
 * @returns {VerifierKey | null}
 */
export function parseVerifierKey(text) {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim());
  if (!parts) return null;
  const [, name = '', id = '', base64 = ''] = parts;
  const bytes = Buffer.from(base64, 'base64');
  const type = bytes[0] ?? 0;
  if (bytes.length !== 33 || (type !== ED25519 && type !== COSIGNATURE)) return null;
  const idBytes = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes]), 'buffer');
  if (idBytes.toString('hex', 0, 4) !== id) return null;
  const der = Buffer.concat([DER_PREFIX, bytes.subarray(1)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { name, id, type, key, text: text.trim() };
}

/**
 * Takes a note apart; null when it is none. Nothing of it is to be believed before its signatures are
 * verified.
 * @param {string} note
 * @returns {Note | null}
 */
export function parseNote(note) {
  // It has no control characters but line feeds.
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note) || !note.endsWith('\n')) return null;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 1) return null;
  const signatures = note
    .slice(blank + 2, -1)
    .split('\n')
    .map(parseSignatureLine);
  if (signatures.some((signature) => signature === null)) return null;
  return { text: note.slice(0, blank + 1), signatures: signatures.filter((one) => one !== null) };
}

/**
 * @param {string} line Without its line feed.
 * @returns {Signature | null}
 */
export function parseSignatureLine(line) {
  const parts = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u.exec(line);
  if (!parts) return null;
  const bytes = Buffer.from(parts[2] ?? '', 'base64');
  if (bytes.length < 5 || bytes.toString('base64') !== parts[2]) return null;
  return { name: parts[1] ?? '', id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) };
}

/**
 * What a key says of a note: `right`, `wrong`, or `absent` when it signed nothing.
 * @param {Note} note
 * @param {VerifierKey} key
 * @returns {'right' | 'wrong' | 'absent'}
 */
export function checkSignature({ text, signatures }, key) {
  const own = signatures.filter(({ name, id }) => name === key.name && id === key.id);
  if (own.length === 0) return 'absent';
  return own.every(({ bytes }) => isSigned(text, { bytes, key })) ? 'right' : 'wrong';
}

/**
 * When a cosignature was made, in seconds since 1970.
 * @param {Signature} signature
 */
export function cosignedAt({ bytes }) {
  return Number(bytes.readBigUInt64BE(0));
}

/**
 * Whether bytes are the Ed25519 signature of a text.
 * @param {string} text
 * @param {{ bytes: Buffer, key: VerifierKey }} signed
 */
export function isSigned(text, { bytes, key: { type, key } }) {
  if (type === ED25519) return bytes.length === 64 && verify(null, Buffer.from(text), key, bytes);
  if (bytes.length !== 72) return false;
  const signed = `cosignature/v1\ntime ${bytes.readBigUInt64BE(0)}\n${text}`;
  return verify(null, Buffer.from(signed), key, bytes.subarray(8));
}
