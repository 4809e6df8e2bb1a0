import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** What a key signs: the text of a note (Ed25519), or a checkpoint with the time (a cosignature). */
export type SignatureType = 'note' | 'cosignature';

/** A public key with the name that its signatures bear (C2SP signed-note). */
export type VerifierKey = { name: string; id: string; type: SignatureType; publicKey: Buffer };

/** A key that signs notes: the name, and the 32 bytes of the Ed25519 private key. */
export type SignerKey = { name: string; seed: Buffer };

/** A signature line of a note: the key's name, its id in hexadecimal digits, and the signature. */
export type NoteSignature = { name: string; keyId: string; signature: Buffer };

/** The text of a note, which ends in a line feed, and its signatures. */
export type Note = { text: string; signatures: NoteSignature[] };

const TYPE_BYTES = { note: 1, cosignature: 4 } as const;

/** The public key of a signer, for signatures of a type. */
export function verifierOf({ name, seed }: SignerKey, type: SignatureType = 'note'): VerifierKey {
  const publicKey = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return verifierKey({ name, type, publicKey: publicKey.subarray(-32) });
}

/** A verifier key as text: `NAME+ID+BASE64`. */
export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  const typed = Buffer.concat([Uint8Array.of(TYPE_BYTES[type]), publicKey]);
  return `${name}+${id}+${typed.toString('base64')}`;
}

/** Null when the text is no verifier key of a type that we know. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([\w+/]+=*)$/u.exec(text) ?? [];
  if (!name || !id || !base64) return null;
  const bytes = Buffer.from(base64, 'base64');
  const type = bytes[0] === 1 ? 'note' : bytes[0] === 4 ? 'cosignature' : null;
  if (type === null || bytes.byteLength !== 33) return null;
  const key = verifierKey({ name, type, publicKey: bytes.subarray(1) });
  return key.id === id ? key : null;
}

/** A note of a text that ends in a line feed, signed by each key. */
export function signNote(text: string, signers: SignerKey[]): string {
  const lines = signers.map((signer) =>
    formatSignature(verifierOf(signer), signBytes(signer, Buffer.from(text))),
  );
  return `${text}\n${lines.join('')}`;
}

/** The line of a cosignature of a checkpoint's text at a time, in seconds since 1970 (C2SP tlog-cosignature). */
export function cosign(
  text: string,
  { signer, time }: { signer: SignerKey; time: number },
): string {
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const signature = signBytes(signer, cosignedBytes(text, BigInt(time)));
  return formatSignature(verifierOf(signer, 'cosignature'), Buffer.concat([stamp, signature]));
}

/** The parts of a note; null when it is none. Nothing of it may be trusted before `isSignedBy`. */
export function parseNote(note: string): Note | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (signatures.includes(null)) return null;
  return { text: note.slice(0, end + 1), signatures: signatures.filter((one) => one !== null) };
}

/** Signatures under a line that a witness, or a log, gives; null when the line is none. */
export function parseSignature(line: string): NoteSignature | null {
  const [, name, base64] = /^— ([^\s+]+) ([\w+/]+=*)$/u.exec(line) ?? [];
  if (!name || !base64) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength <= 4 || bytes.toString('base64') !== base64) return null;
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

/** Whether a key signed a note: with at least one line of that key, all of which must be right. */
export function isSignedBy({ text, signatures }: Note, key: VerifierKey): boolean {
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id);
  return own.length > 0 && own.every(({ signature }) => isSignature(text, { key, signature }));
}

/** When a cosignature was made, in seconds since 1970. */
export function cosignatureTime({ signature }: NoteSignature): number {
  return Number(signature.readBigUInt64BE(0));
}

type Checked = { key: VerifierKey; signature: Buffer };

function isSignature(text: string, { key, signature }: Checked): boolean {
  if (key.type === 'note') return verifyBytes(Buffer.from(text), { key, signature });
  if (signature.byteLength !== 72) return false;
  const signed = cosignedBytes(text, signature.readBigUInt64BE(0));
  return verifyBytes(signed, { key, signature: signature.subarray(8) });
}

/** Signs bytes with Ed25519 (RFC 8032). */
export function signBytes({ seed }: SignerKey, bytes: Uint8Array): Buffer {
  return sign(null, bytes, privateKeyOf(seed));
}

function verifyBytes(bytes: Uint8Array, { key, signature }: Checked): boolean {
  const der = Buffer.concat([SPKI_PREFIX, key.publicKey]);
  return verify(null, bytes, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
}

function cosignedBytes(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function formatSignature({ name, id }: VerifierKey, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

function verifierKey({ name, type, publicKey }: Omit<VerifierKey, 'id'>): VerifierKey {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(TYPE_BYTES[type]));
  const id = hash.update(publicKey).digest('hex').slice(0, 8);
  return { name, id, type, publicKey: Buffer.from(publicKey) };
}

// What stands before an Ed25519 key of 32 bytes in DER (RFC 8410).
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

function privateKeyOf(seed: Buffer) {
  const key = Buffer.concat([PKCS8_PREFIX, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}
