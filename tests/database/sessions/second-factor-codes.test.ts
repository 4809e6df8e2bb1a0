import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSecondFactor } from '@/lib/auth/second-factor/check-second-factor';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { UserKey } from '@/lib/auth/sessions/session';
import { rememberOrigin } from '@/lib/auth/sign-in/attempts/known-origins';
import { renewRecoveryCodes } from '@/lib/users/second-factor/renew-recovery-codes';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeUser, type TestPartner } from '@/tests/support/records/partners';
import {
  codeOf,
  giveSecondFactor,
  makeUserWithFactor,
  type TestFactor,
} from '@/tests/support/records/second-factor';
import { tryPassword } from '@/tests/support/records/sign-in';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');

const password = 'correct horse';
const HERE = { address: '203.0.113.7', device: null };
let partner: TestPartner;
let user: UserKey;
let pending: PendingSignIn;
let factor: TestFactor;

beforeEach(async () => {
  ({ partner, user, factor, pending } = await makeUserWithFactor(password));
});

describe('a code', () => {
  it('is accepted once, however many send it at once', async () => {
    const code = codeOf(factor.secret);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => give(code)));
    expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1);
    expect(await give(code)).toBe('refused');
  });

  it('is not accepted after a later one, nor the one that confirmed the set-up', async () => {
    expect(await give(factor.usedCode)).toBe('refused');
    const [code, later] = [0, 1].map((steps) => codeOf(factor.secret, { steps }));
    expect(await give(later)).toBe('right');
    expect(await give(code)).toBe('refused');
  });

  it.each([
    ['another number', '000000'],
    ['nothing', ''],
    ['letters', 'abc'],
    ['three wide digits', '１２３'],
    ['a null character', '\0'],
    ['five thousand digits', '1'.repeat(5000)],
  ])('is not %s', async (_what, typed) => {
    expect(await give(typed)).toBe('refused');
  });

  it('is refused for the log with the reason', async () => {
    const typed = codeOf(factor.secret);
    expect(await give(typed)).toBe('right');
    expect(await reasonOf(typed)).toBe('usedCode');
    expect(await reasonOf('000000')).toBe('wrongCode');
    const [recoveryCode = ''] = factor.codes;
    expect(await give(recoveryCode)).toBe('right');
    expect(await reasonOf(recoveryCode)).toBe('wrongRecoveryCode');
  });

  it('is nobody else’s', async () => {
    const userId = await makeUser(partner, { name: 'bob', password, roles: [] });
    const other = { ...user, userId };
    const { secret, codes } = await giveSecondFactor(other);
    expect(await give(codeOf(secret))).toBe('refused');
    expect(await give(codes[0])).toBe('refused');
  });

  it('opens nothing once the server’s secret is another one, but a recovery code does', async () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret of more than 32 bytes');
    expect(await give(codeOf(factor.secret))).toBe('refused');
    vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');
    expect(await give(factor.codes[0])).toBe('right');
  });
});

describe('a recovery code', () => {
  it('is accepted once, however many send it at once, with or without hyphens', async () => {
    const code = factor.codes[3] ?? '';
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => give(code)));
    expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1);
    expect(await give(code.replaceAll('-', ''))).toBe('refused');
    expect(await readStoredProof(user)).toMatchObject({ recoveryCodesLeft: 9 });
    expect(await give(factor.codes[4]?.replaceAll('-', ' '))).toBe('right');
  });

  it('does not work after new ones were made', async () => {
    const { passwordMark: mark } = pending;
    const proof = { userId: user.userId, passwordMark: mark, sessionId: '' };
    const codes = await renewRecoveryCodes(partner.scope, proof);
    expect(await give(factor.codes[0])).toBe('refused');
    expect(await give(codes?.[0])).toBe('right');
  });

  it('is stored nowhere, and neither is the secret', async () => {
    const { rows } = await ownerPool().query<{ text: string }>(
      `SELECT partner_user::text AS text FROM partner_user WHERE id = $1
       UNION ALL SELECT activity::text FROM activity WHERE partner_id = $2`,
      [user.userId, partner.id],
    );
    const stored = rows.map(({ text }) => text).join();
    for (const secret of [factor.secret, ...factor.codes, ...factor.codes.map(plain)])
      expect(stored).not.toContain(secret);
  });
});

describe('wrong codes', () => {
  it('are limited, and then the right one waits', async () => {
    for (let count = 0; count < 10; count += 1) expect(await give('000000')).toBe('refused');
    expect(await give(codeOf(factor.secret))).toBe('too-many');
    expect(await give(factor.codes[0])).toBe('too-many');
  });

  it('are limited from all networks together, but not where the user has signed in before', async () => {
    await rememberOrigin(user, HERE);
    for (let count = 0; count < 100; count += 1) {
      const origin = { address: `198.51.${count}.1`, device: null };
      expect(await give('000000', origin)).toBe('refused');
    }
    const elsewhere = { address: '192.0.2.1', device: null };
    expect(await give(codeOf(factor.secret), elsewhere)).toBe('too-many');
    expect(await give(codeOf(factor.secret))).toBe('right');
  });

  it('are forgotten after a right one', async () => {
    for (let count = 0; count < 9; count += 1) await give('000000');
    expect(await give(factor.codes[0])).toBe('right');
    for (let count = 0; count < 9; count += 1) expect(await give('000000')).toBe('refused');
    expect(await give(factor.codes[1])).toBe('right');
  });

  it('of passwords count apart: a stranger without the password stops nobody at the second step', async () => {
    const names = [`ada@${partner.domain}`, `${user.partnerId}/${user.userId}`];
    for (const name of names)
      for (let count = 0; count < 35; count += 1) await tryPassword(name, { password: 'a guess' });
    expect(await tryPassword(`ada@${partner.domain}`, { password })).toMatchObject({
      outcome: 'too-many',
    });
    expect(await give(codeOf(factor.secret))).toBe('right');
  });
});

function check(typed: string, origin = HERE) {
  return checkSecondFactor(pending, { given: { kind: 'code', typed }, origin, at: new Date() });
}

async function give(typed: string | undefined, origin: typeof HERE = HERE): Promise<string> {
  return (await check(typed ?? '', origin)).outcome;
}

async function reasonOf(typed: string): Promise<string | null> {
  const result = await check(typed);
  return result.outcome === 'refused' ? result.reason : null;
}

function plain(code: string): string {
  return code.replaceAll('-', '');
}
