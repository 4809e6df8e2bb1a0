import { randomUUID } from 'node:crypto';
import { decodeJwt, importJWK, SignJWT, UnsecuredJWT, type JWK, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import type { BroughtBack } from '@/tests/support/entra/code-flow';
import type { Tokens } from '@/tests/support/entra/provider';
import { makePerson, type FakePerson } from '@/tests/support/entra/fake-person';
import { signInPerson, useFakeEntra } from '@/tests/support/entra/use-fake-entra';
import { makePartner } from '@/tests/support/records/partners';

useDatabase();
const entra = useFakeEntra();

let person: FakePerson;

beforeAll(async () => {
  const { id } = await makePartner();
  person = entra().add(makePerson(id, { roles: ['GlobalAdmin'] }));
});

const HOUR = 3600;

describe('an ID token is refused', () => {
  it.each<[what: string, forge: (claims: JWTPayload, key: JWK) => Promise<string> | string]>([
    ['for another audience', (claims, key) => sign({ ...claims, aud: randomUUID() }, key)],
    [
      'for several audiences, and issued to another',
      (claims, key) => sign({ ...claims, aud: [String(claims.aud), 'other'], azp: 'other' }, key),
    ],
    [
      'that has expired',
      (claims, key) => sign({ ...claims, exp: at(-HOUR), iat: at(-2 * HOUR) }, key),
    ],
    ['that is not in force yet', (claims, key) => sign({ ...claims, nbf: at(HOUR) }, key)],
    ['that never expires', (claims, key) => sign({ ...claims, exp: undefined }, key)],
    [
      'of another issuer',
      (claims, key) =>
        sign({ ...claims, iss: `https://login.example/${String(claims.tid)}/v2.0` }, key),
    ],
    [
      'of the issuer of another tenant',
      (claims, key) =>
        sign({ ...claims, iss: String(claims.iss).replace(String(claims.tid), randomUUID()) }, key),
    ],
    [
      'of the placeholder for a tenant',
      (claims, key) =>
        sign({ ...claims, iss: String(claims.iss).replace(String(claims.tid), '{tenantid}') }, key),
    ],
    ['without a tenant', (claims, key) => sign({ ...claims, tid: undefined }, key)],
    ['whose tenant is no GUID', (claims, key) => sign({ ...claims, tid: '../x' }, key)],
    ['without an object id', (claims, key) => sign({ ...claims, oid: undefined }, key)],
    [
      'that answers another sign-in',
      (claims, key) => sign({ ...claims, nonce: randomUUID() }, key),
    ],
    ['that answers none', (claims, key) => sign({ ...claims, nonce: undefined }, key)],
    ['without a signature', (claims) => new UnsecuredJWT(claims).encode()],
    [
      'signed with the client secret',
      (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256' })
          .sign(Buffer.from(entra().clientSecret.padEnd(32))),
    ],
    [
      'signed with the public key as a secret',
      (claims, { n, kid }) =>
        new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(String(n))),
    ],
    ['signed in another way than Entra’s', (claims, key) => sign(claims, key, 'PS256')],
    ['that is no token', () => 'x.y.z'],
  ])('%s', async (_what, forge) => {
    entra().tamper = async (tokens, key) => ({
      ...tokens,
      id_token: await forge(decodeJwt(tokens.id_token), key),
    });
    await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'invalid' });
  });

  it('whose claims were changed', async () => {
    entra().tamper = async (tokens) => {
      const [head, body = '', signature] = tokens.id_token.split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...claims, oid: randomUUID() }));
      return { ...tokens, id_token: [head, forged.toString('base64url'), signature].join('.') };
    };
    await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'invalid' });
  });
});

it('takes the same claims signed rightly', async () => {
  entra().tamper = async (tokens, key) => ({
    ...tokens,
    id_token: await sign(decodeJwt(tokens.id_token), key),
  });
  expect(await signInPerson(entra(), person)).toMatchObject({ userId: expect.any(String) });
});

it('follows the provider to another key at once, and no longer takes the old one', async () => {
  await signInPerson(entra(), person);
  let old: JWK = {};
  entra().tamper = async (tokens, key) => {
    old = key;
    return tokens;
  };
  await signInPerson(entra(), person);
  await entra().rotateKeys();
  entra().tamper = undefined;
  expect(await signInPerson(entra(), person)).toMatchObject({ userId: expect.any(String) });
  entra().tamper = async (tokens) => ({
    ...tokens,
    id_token: await sign(decodeJwt(tokens.id_token), old),
  });
  await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'invalid' });
});

describe('an answer is refused', () => {
  it.each<[what: string, change: Partial<Record<keyof BroughtBack, object>>]>([
    ['with the state of another sign-in', { parameters: { state: randomUUID() } }],
    ['without a code', { parameters: { code: undefined } }],
    ['of another provider', { parameters: { iss: 'https://login.example' } }],
    ['that this browser did not ask for', { checks: { state: undefined } }],
    ['whose nonce is another browser’s', { checks: { nonce: randomUUID() } }],
  ])('%s', async (_what, { parameters = {}, checks = {} }) => {
    const signingIn = signInPerson(entra(), person, (brought) => ({
      parameters: { ...brought.parameters, ...parameters },
      checks: { ...brought.checks, ...checks },
    }));
    await expect(signingIn).rejects.toMatchObject({ refusal: 'invalid' });
  });

  it('with a code that somebody else’s verifier belongs to', async () => {
    const signingIn = signInPerson(entra(), person, (brought) => ({
      ...brought,
      checks: { ...brought.checks, code_verifier: 'x'.repeat(43) },
    }));
    await expect(signingIn).rejects.toMatchObject({ refusal: 'declined' });
  });
});

it.each<[what: string, tamper: (tokens: Tokens) => Record<string, unknown>]>([
  ['without an ID token', ({ id_token: _left, ...tokens }) => tokens],
  ['that is no object', () => [] as never],
])('says that the provider is unavailable at an answer %s', async (_what, tamper) => {
  entra().tamper = async (tokens) => tamper(tokens) as Tokens;
  await expect(signInPerson(entra(), person)).rejects.toMatchObject({ refusal: 'unavailable' });
});

function sign(claims: JWTPayload, key: JWK, alg = 'RS256'): Promise<string> {
  const known = JSON.parse(JSON.stringify(claims)) as JWTPayload;
  return importJWK({ ...key, alg }, alg).then((privateKey) =>
    new SignJWT(known).setProtectedHeader({ alg, kid: String(key.kid) }).sign(privateKey),
  );
}

function at(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
