import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { needsSecondPerson, nextLinkStep, refusalOfLinkStep } from '@/lib/users/links/link-rules';
import { areDifferentPeople, type Person } from '@/lib/users/person';
import { admin, agent, manager, person, changeContext } from '@/tests/unit/users/people';

const english = localizerFor('en');
const second = person('second', ['user_management_admin']);
const billing = person('billing', ['billing_admin']);

const approval = (
  actor: Person,
  asker: Person,
  told: { user?: Person; admins?: Person[] } = {},
) => {
  const { user = billing, admins = [actor, asker, user] } = told;
  return refusalOfLinkStep(
    'approveLink',
    changeContext(actor, user, { admins, askedBy: asker.id }),
  );
};
const asking = (actor: Person, user: Person, admins: Person[]) =>
  refusalOfLinkStep('askLink', changeContext(actor, user, { admins }));

describe('a link takes two people', () => {
  it('for whoever has a password, whatever either may do', () => {
    for (const actor of [admin, manager])
      for (const user of [admin, manager, agent, person('none')])
        expect(needsSecondPerson(user, actor)).toBe(true);
  });

  it('for whoever never came and may do what the maker may not', () => {
    const never = (user: Person) => ({ ...user, hasPassword: false });
    expect(needsSecondPerson(never(agent), manager)).toBe(true);
    expect(needsSecondPerson(never(second), manager)).toBe(false);
    expect(needsSecondPerson(never(person('none')), manager)).toBe(false);
    expect(needsSecondPerson(never(admin), admin)).toBe(false);
  });

  it('and the page offers the step that is next', () => {
    expect(nextLinkStep(changeContext(manager, billing))).toBe('askLink');
    expect(nextLinkStep(changeContext(manager, billing, { askedBy: 'second' }))).toBe(
      'approveLink',
    );
    expect(nextLinkStep(changeContext(manager, person('new', [], { hasPassword: false })))).toBe(
      'link',
    );
  });
});

describe('a request', () => {
  it('is approved by another who may manage users', () => {
    expect(approval(second, manager)).toBeNull();
    expect(approval(admin, manager)).toBeNull();
    expect(approval(manager, admin)).toBeNull();
  });

  it('is not approved by who made it, nor by whom it is for', () => {
    expect(approval(manager, manager)?.(english)).toMatch(/asked for this link yourself/);
    expect(approval(second, manager, { user: second })?.(english)).toMatch(/for themselves/);
    expect(asking(manager, manager, [manager, second, admin])?.(english)).toMatch(/for themselves/);
  });

  it('is not made twice, nor approved when it is over', () => {
    const open = changeContext(second, billing, { askedBy: 'manager' });
    expect(refusalOfLinkStep('askLink', open)?.(english)).toMatch(/already/);
    for (const step of ['approveLink', 'declineLink'] as const)
      expect(refusalOfLinkStep(step, changeContext(second, billing))?.(english)).toMatch(
        /any more/,
      );
  });

  it('lapses with the right of who made it', () => {
    const changes: Partial<Person>[] = [{ disabledAt: new Date(0) }, { roles: ['sales_agent'] }];
    for (const change of changes)
      expect(approval(second, { ...manager, ...change })?.(english)).toMatch(/may no longer/);
    const promoted = { ...billing, roles: ['global_admin' as const] };
    expect(approval(admin, manager, { user: promoted })?.(english)).toMatch(/may no longer/);
    expect(approval(second, manager, { admins: [second, billing] })?.(english)).toMatch(
      /no longer/,
    );
  });

  it('for a global admin is an affair of other global admins', () => {
    const other = person('other', ['global_admin']);
    expect(approval(second, manager, { user: admin })?.(english)).toMatch(/Only a global admin/);
    expect(approval(second, other, { user: admin })?.(english)).toMatch(/Only a global admin/);
    expect(approval(person('third', ['global_admin']), other, { user: admin })).toBeNull();
  });

  it('is not made where nobody could approve it, and says what to do', () => {
    const told = /npm run user:link/;
    expect(asking(admin, billing, [admin, billing])?.(english)).toMatch(told);
    expect(asking(admin, person('other', ['global_admin']), [admin, manager])?.(english)).toMatch(
      told,
    );
    const unable = [
      { ...second, disabledAt: new Date(0) },
      { ...second, id: 'invited', hasPassword: false },
      { ...second, letInBy: 'admin' },
      billing,
    ];
    expect(asking(admin, billing, [admin, ...unable])?.(english)).toMatch(told);
    expect(asking(admin, billing, [admin, second])).toBeNull();
    expect(asking(manager, billing, [manager, admin])).toBeNull();
  });
});

describe('two accounts are of two people', () => {
  const host = person('host', ['user_management_admin']);
  const guest = person('guest', ['user_management_admin'], { letInBy: 'host' });
  const sibling = { ...guest, id: 'sibling' };
  const grandchild = { ...guest, id: 'grandchild', letInBy: 'guest' };
  const admins = [host, guest, sibling, grandchild, admin];

  it('unless one has let the other in, by whatever steps', () => {
    expect(areDifferentPeople([host, guest], admins)).toBe(false);
    expect(areDifferentPeople([guest, host], admins)).toBe(false);
    expect(areDifferentPeople([host, grandchild], admins)).toBe(false);
    expect(areDifferentPeople([host, admin], admins)).toBe(true);
  });

  it('unless somebody has let in both who is no global admin', () => {
    expect(areDifferentPeople([guest, sibling], admins)).toBe(false);
    expect(areDifferentPeople([sibling, grandchild], admins)).toBe(false);
    const founder = { ...host, roles: ['global_admin' as const] };
    expect(areDifferentPeople([guest, sibling], [founder, guest, sibling])).toBe(true);
    expect(areDifferentPeople([guest, sibling], [guest, sibling])).toBe(false);
  });

  it('and ends where they let each other in', () => {
    const ring = [person('a', [], { letInBy: 'b' }), person('b', [], { letInBy: 'a' })] as const;
    expect(areDifferentPeople([ring[0], person('c')], [...ring])).toBe(true);
    expect(areDifferentPeople([ring[0], ring[1]], [...ring])).toBe(false);
  });
});

it.each(LOCALES)('says why not in %s', (locale) => {
  const words = localizerFor(locale);
  expect(approval(manager, manager)?.(words)).toBe(words.t('users.rules.notYourOwnRequest'));
});
