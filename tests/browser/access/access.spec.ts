import { getSiteUrl } from '@/lib/platform/env/env';
import { openClient, signIn, type Session } from '@/tests/support/browser/world/session';
import { changeStaff, makeStaff } from '@/tests/support/browser/world/staff';
import { expect, test } from '@/tests/support/browser/test';
import { LAMNA_AGENT, TAILSPIN } from '@/tests/support/world/accounts';
import { ACCESS_TABLE, WHO_MAY, type Answers } from './access-table';

const at = (name: string) => () => signIn(`${name}@${TAILSPIN.domain}`);

const ACCOUNTS: [who: string, column: keyof Answers, session: () => Promise<Session | null>][] = [
  ['nobody signed in', 'signedOut', async () => null],
  ['a global admin', 'role', at('global-admin')],
  ['a billing admin', 'role', at('billing-admin')],
  ['a user management admin', 'role', at('user-management-admin')],
  ['an admin agent', 'role', at('admin-agent')],
  ['a sales agent', 'role', at('sales-agent')],
  ['a helpdesk agent', 'role', at('helpdesk-agent')],
  ['a holder of two roles', 'role', at('two-roles')],
  ['a user without a role', 'noRole', at('no-role')],
  ['a user disabled while signed in', 'disabled', signInAndDisable],
  ['a user of another partner', 'otherPartner', () => signIn(LAMNA_AGENT)],
];

for (const [who, column, session] of ACCOUNTS) {
  test(`${who} is answered at every route what the table says`, async () => {
    const client = await openClient(await session());
    const expected: string[] = [];
    const answers: string[] = [];
    for (const { method, path, ...row } of ACCESS_TABLE) {
      const response = await client.fetch(path, { method });
      const answer = answerOf(response.status(), response.headers().location);
      answers.push(`${method} ${path} ${answer}`);
      expected.push(`${method} ${path} ${spellOut(answerTo(who, row[column]), path)}`);
    }
    await client.dispose();
    expect(answers).toEqual(expected);
  });
}

function answerTo(who: string, answer: string): string {
  const [permission = '', allowed] = answer.split(':');
  if (allowed === undefined) return answer;
  return WHO_MAY[permission]?.includes(who) ? allowed : '403';
}

function spellOut(answer: string, path: string): string {
  const origin = encodeURIComponent(getSiteUrl().origin);
  const words: Record<string, string> = {
    'sign-in': `307 /sign-in${path === '/' ? '' : `?callbackUrl=${encodeURIComponent(path)}`}`,
    log: '307 /account-settings/activity-log',
    home: '307 /',
    back: '307 /customers',
    form: `302 /sign-in?callbackUrl=${origin}`,
    refused: '302 /api/auth/signin?csrf=true',
  };
  return words[answer] ?? answer;
}

function answerOf(status: number, location: string | undefined): string {
  if (location === undefined) return String(status);
  const { origin } = getSiteUrl();
  const target = new URL(location, origin);
  const shown = target.origin === origin ? target.pathname + target.search : target.href;
  return `${status} ${shown}`;
}

async function signInAndDisable(): Promise<Session> {
  const leaver = await makeStaff({ domain: TAILSPIN.domain });
  const session = await signIn(leaver.email);
  await changeStaff(leaver, { disabledAt: new Date() });
  return session;
}
