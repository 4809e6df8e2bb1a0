import { getSiteUrl } from '@/lib/platform/env/env';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import { openClient, signIn, type Session } from '@/tests/support/browser/fixtures/session';
import { changeTestUser, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT, TAILSPIN } from '@/tests/support/fixtures/accounts';
import { ACCESS_TABLE, ALLOWED_ACCOUNTS, type ExpectedResponses } from './access-table';

const signInAs = (name: string) => () => signIn(`${name}@${TAILSPIN.domain}`);

const ACCOUNTS: [
  who: string,
  column: keyof ExpectedResponses,
  session: () => Promise<Session | null>,
][] = [
  ['nobody signed in', 'signedOut', async () => null],
  ['a global admin', 'role', signInAs('global-admin')],
  ['a billing admin', 'role', signInAs('billing-admin')],
  ['a user management admin', 'role', signInAs('user-management-admin')],
  ['an admin agent', 'role', signInAs('admin-agent')],
  ['a sales agent', 'role', signInAs('sales-agent')],
  ['a helpdesk agent', 'role', signInAs('helpdesk-agent')],
  ['a holder of two roles', 'role', signInAs('two-roles')],
  ['a user without a role', 'noRole', signInAs('no-role')],
  ['a user disabled while signed in', 'disabled', signInAndDisable],
  ['a user of another partner', 'otherPartner', () => signIn(LAMNA_AGENT)],
];

for (const [who, column, session] of ACCOUNTS) {
  test(`${who} gets the expected response at every route`, async () => {
    const client = await openClient(await session());
    const expected: string[] = [];
    const responses: string[] = [];
    for (const { method, path, ...row } of ACCESS_TABLE) {
      const response = await client.fetch(path, { method });
      const actual = describeResponse(response.status(), response.headers().location);
      responses.push(`${method} ${path} ${actual}`);
      expected.push(`${method} ${path} ${resolveAnswer(expectedAnswer(who, row[column]), path)}`);
    }
    await client.dispose();
    expect(responses).toEqual(expected);
  });
}

function expectedAnswer(who: string, expected: string): string {
  const [permission = '', allowed] = expected.split(':');
  if (allowed === undefined) return expected;
  return ALLOWED_ACCOUNTS[permission]?.includes(who) ? allowed : '403';
}

function resolveAnswer(expected: string, path: string): string {
  const origin = encodeURIComponent(getSiteUrl().origin);
  const redirects: Record<string, string> = {
    'sign-in': `307 /sign-in${path === '/' ? '' : `?callbackUrl=${encodeURIComponent(path)}`}`,
    log: '307 /account-settings/activity-log',
    home: '307 /',
    first: '307 /sign-in',
    back: '307 /customers',
    form: `302 /sign-in?callbackUrl=${origin}`,
    exports: `303 /sign-in?callbackUrl=${encodeURIComponent(EXPORTS_PATH)}`,
    'no-file': `303 ${EXPORTS_PATH}?problem=no_file`,
    refused: '302 /api/auth/signin?csrf=true',
  };
  return redirects[expected] ?? expected;
}

function describeResponse(status: number, location: string | undefined): string {
  if (location === undefined) return String(status);
  const { origin } = getSiteUrl();
  const target = new URL(location, origin);
  const shown = target.origin === origin ? target.pathname + target.search : target.href;
  return `${status} ${shown}`;
}

async function signInAndDisable(): Promise<Session> {
  const leaver = await makeTestUser({ domain: TAILSPIN.domain });
  const session = await signIn(leaver.email);
  await changeTestUser(leaver, { disabledAt: new Date() });
  return session;
}
