import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** Where a passkey is asked: by which site, under which name of its own. */
export type AskingSite = { origin: string; id: string };

/** What a passkey is asked, and how it differs from a right one. */
type Question = {
  challenge: string;
  site: AskingSite;
  /** What the browser says that it does. */
  type?: string;
  crossOrigin?: boolean;
  isTouched?: boolean;
};

/** A passkey in software, which signs whatever it is asked, as an attacker's would. */
export class FakePasskey {
  readonly id = randomBytes(32).toString('base64url');
  readonly #key: KeyObject;
  readonly #publicKey: Uint8Array<ArrayBuffer>;
  /** The signature counter; 0 stays 0. */
  counter: number;

  constructor({ counter = 0 } = {}) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    // COSE_Key of ES256 (RFC 9052, section 7; RFC 9053, section 7.1).
    this.#publicKey = encode([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytesOf(x)],
      [-3, bytesOf(y)],
    ]);
    this.counter = counter;
  }

  /** What it answers where it is made, as JSON. */
  attest(question: Question, { fmt = 'none', attStmt = new Map<string, unknown>() } = {}): string {
    const credential = Buffer.from(this.id, 'base64url');
    const data = Buffer.concat([
      this.#authenticatorData(question, 0x40),
      Buffer.alloc(16),
      Buffer.of(0, credential.length),
      credential,
      this.#publicKey,
    ]);
    const attestationObject = encode([
      ['fmt', fmt],
      ['attStmt', attStmt],
      ['authData', new Uint8Array(data)],
    ]);
    return this.#answer({
      clientDataJSON: clientDataOf('webauthn.create', question),
      attestationObject: Buffer.from(attestationObject).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** What it answers at sign-in, as JSON. */
  assert(question: Question): string {
    if (this.counter > 0) this.counter += 1;
    const authenticatorData = this.#authenticatorData(question, 0);
    const clientDataJSON = clientDataOf('webauthn.get', question);
    const clientHash = sha256(Buffer.from(clientDataJSON, 'base64url'));
    const signature = sign('sha256', Buffer.concat([authenticatorData, clientHash]), this.#key);
    return this.#answer({
      clientDataJSON,
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  #answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', response });
  }

  // Web Authentication Level 3, section 6.1.
  #authenticatorData({ site, isTouched = true }: Question, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(site.id), Buffer.of(flags | (isTouched ? 1 : 0)), counter]);
  }
}

function clientDataOf(usual: string, question: Question): string {
  const { challenge, site, type = usual, crossOrigin = false } = question;
  const data = { type, challenge, origin: site.origin, crossOrigin };
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}

function encode(entries: [string | number, unknown][]): Uint8Array<ArrayBuffer> {
  return isoCBOR.encode(new Map(entries) as never);
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
