import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/auth/roles';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { refusalOfChange, refusalOfInvitation, type UserChange } from '@/lib/users/rules';
import { person, changeContext } from './people';

const english = localizerFor('en');
const HOLDERS = [...ROLES, 'none'] as const;
type Holder = (typeof HOLDERS)[number];

// Who may do what to whom: G global admin, B billing admin, U user management admin, A admin agent,
// S sales agent, H helpdesk agent, - none. What is not here nobody may.
const TABLE = `
  to whom                     G B U A S H -

  G disables                  + + + + + + +
  U disables                  . + + + + + +
  G enables                   + + + + + + +
  U enables                   . + + + + + +

  G links who never came      + + + + + + +
  U links who never came      . . + . . . +
  G links who has come        . . . . . . .
  U links who has come        . . . . . . .
  G asks                      + + + + + + +
  U asks                      . + + + + + +
  G approves                  + + + + + + +
  U approves                  . + + + + + +
  G declines                  + + + + + + +
  U declines                  . + + + + + +

  G gives G                   = + + + + + +
  G gives B                   + = + + + + +
  G gives U                   + + = + + + +
  G gives A                   + + + = + + +
  G gives S                   + + + + = + +
  G gives H                   + + + + + = +
  U gives G                   = . . . . . .
  U gives B                   . = . . . . .
  U gives U                   . + = + + + +
  U gives A                   . . . = . . .
  U gives S                   . . . . = . .
  U gives H                   . . . . . = .
  G takes all                 + + + + + + =
  U takes all                 . + + + + + =
`;

const LETTERS: Record<string, Role> = {
  G: 'global_admin',
  B: 'billing_admin',
  U: 'user_management_admin',
  A: 'admin_agent',
  S: 'sales_agent',
  H: 'helpdesk_agent',
};

type Row = { actor: Role; action: string; cells: string[] };

const rows: Row[] = TABLE.split('\n')
  .filter((line) => /^ {2}[GU] /.test(line))
  .map((line) => {
    const [actor = '', ...rest] = line.trim().split(/ +/);
    const cells = rest.splice(-HOLDERS.length);
    return { actor: LETTERS[actor] ?? 'helpdesk_agent', action: rest.join(' '), cells };
  });

const ACTIONS = [...new Set(rows.map(({ action }) => action))];

it('has a row for each action of each of the two roles that may manage users', () => {
  expect(rows).toHaveLength(2 * ACTIONS.length);
  expect(rows.every(({ cells }) => cells.length === HOLDERS.length)).toBe(true);
});

describe.each(ROLES.concat())('as %s', (actorRole) => {
  it.each(ACTIONS)('who %s, for every kind of user', (action) => {
    const row = rows.find((each) => each.actor === actorRole && each.action === action);
    for (const [index, holder] of HOLDERS.entries()) {
      const expected = row?.cells[index] ?? '.';
      if (expected === '=') continue;
      expect(attempt({ actorRole, action: action, holder }), `${action} ${holder}`).toBe(expected);
    }
  });
});

it('lets a user without a role do nothing', () => {
  for (const action of ACTIONS)
    for (const holder of HOLDERS)
      expect(attempt({ actorRole: null, action: action, holder })).toBe('.');
});

it('lets several roles do what each of them may, and no more', () => {
  const both = person('both', ['user_management_admin', 'sales_agent']);
  const may = (role: Role) =>
    refusalOfChange({ kind: 'roles', roles: [role] }, changeContext(both, person('new'))) === null;
  expect(ROLES.filter(may)).toEqual(['user_management_admin', 'sales_agent']);
  expect(ROLES.filter((role) => refusalOfInvitation([role], both) === null)).toEqual([
    'user_management_admin',
    'sales_agent',
  ]);
  const invited = person('new', ['sales_agent'], { hasPassword: false });
  expect(refusalOfChange({ kind: 'link' }, changeContext(both, invited))).toBeNull();
});

describe.each(ROLES.concat())('an invitation by %s', (actorRole) => {
  it.each(ROLES.concat())('to the role %s', (role) => {
    const isAllowed =
      actorRole === 'global_admin' ||
      (actorRole === 'user_management_admin' && role === 'user_management_admin');
    const refusal = refusalOfInvitation([role], person('actor', [actorRole]));
    expect(refusal === null).toBe(isAllowed);
  });
});

function attempt(attempted: { actorRole: Role | null; action: string; holder: Holder }): '+' | '.' {
  const roles: Role[] = attempted.holder === 'none' ? [] : [attempted.holder];
  const { change, ...isUser } = changeOf(attempted.action, roles);
  const actor = person('actor', attempted.actorRole ? [attempted.actorRole] : []);
  const user = person('user', roles, isUser);
  const askedBy = /approves|declines/.test(attempted.action) ? 'second-admin' : null;
  const refusal = refusalOfChange(change, changeContext(actor, user, { askedBy }));
  if (refusal) expect(refusal(english)).toMatch(/\.$/);
  return refusal ? '.' : '+';
}

function changeOf(
  action: string,
  roles: Role[],
): { change: UserChange; disabledAt?: Date; hasPassword?: boolean } {
  const role = LETTERS[action.replace('gives ', '')];
  if (role) return { change: { kind: 'roles', roles: [...roles, role] } };
  const changes: Record<string, ReturnType<typeof changeOf>> = {
    'takes all': { change: { kind: 'roles', roles: [] } },
    disables: { change: { kind: 'disable' } },
    enables: { change: { kind: 'enable' }, disabledAt: new Date(0) },
    'links who never came': { change: { kind: 'link' }, hasPassword: false },
    'links who has come': { change: { kind: 'link' } },
    asks: { change: { kind: 'askLink' } },
    approves: { change: { kind: 'approveLink' } },
    declines: { change: { kind: 'declineLink' } },
  };
  const change = changes[action];
  if (!change) throw new Error(`Nobody knows how one ${action}.`);
  return change;
}
