import type pg from 'pg';
import { hashPassword } from '@/lib/auth/sign-in/password';
import { DAY, isoOf, type Ticks } from '@/prisma/sample/timeline/instant';
import { CONTOSO, FABRIKAM, type SamplePartner } from './partners';
import { seededRandom } from '@/prisma/sample/random/random';

/** The password of all demo accounts. Only the demo and development create them. */
export const DEMO_PASSWORD = 'demo-password';

type Account = {
  partner: SamplePartner;
  name: string;
  displayName: string;
  role: string;
  roles: string[];
};

const ACCOUNTS: Account[] = [
  account('Global admin', 'Eva Corets'),
  account('Billing admin', 'Ben Walters'),
  account('User management admin', 'Sara Davis'),
  account('Admin agent', 'David So'),
  account('Sales agent', 'Lola Jacobsen'),
  account('Helpdesk agent', 'Amy Alberts'),
  {
    partner: CONTOSO,
    name: 'no-role',
    displayName: 'Pat Coleman',
    role: 'No role',
    roles: [],
  },
  { ...account('Admin agent', 'Karen Berg'), partner: FABRIKAM },
];

/** The accounts for signing in, as shown to people. */
export const DEMO_ACCOUNTS: { email: string; role: string; partner: string }[] = ACCOUNTS.map(
  ({ partner, name, role }) => ({
    email: `${name}@${partner.domain}`,
    role,
    partner: partner.name,
  }),
);

/** Stores the demo accounts of a partner. */
export async function storeAccounts(
  client: pg.Client,
  { partner, today }: { partner: SamplePartner; today: Ticks },
): Promise<void> {
  for (const { name, displayName, roles } of ACCOUNTS.filter(
    (account) => account.partner === partner,
  )) {
    const email = `${name}@${partner.domain}`;
    const id = seededRandom(`account ${email}`).guid();
    const hash = await hashPassword(DEMO_PASSWORD);
    await client.query(
      `INSERT INTO partner_user (partner_id, id, email, display_name, password_hash, roles, created_at)
       VALUES ($1, $2, $3, $4, $5, $6::role[], $7)`,
      [partner.id, id, email, displayName, hash, roles, isoOf(today - 500 * DAY)],
    );
  }
}

/** Whether the demo has been loaded. */
export async function hasAccounts(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM partner_user WHERE partner_id = $1 LIMIT 1',
    [CONTOSO.id],
  );
  return rowCount === 1;
}

function account(role: string, displayName: string): Account {
  const name = role.toLowerCase().replaceAll(' ', '-');
  return { partner: CONTOSO, name, displayName, role, roles: [name.replaceAll('-', '_')] };
}
