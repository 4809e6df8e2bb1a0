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
  overrides: { user?: Person; admins?: Person[] } = {},
) => {
  const { user = billing, admins = [actor, asker, user] } = overrides;
  return refusalOfLinkStep(
    'approveLink',
    changeContext(actor, user, { admins, askedBy: asker.id }),
  );
};
const requestLink = (actor: Person, user: Person, admins: Person[]) =>
  refusalOfLinkStep('askLink', changeContext(actor, user, { admins }));

describe('a link takes two people', () => {
  it('for a user who has a password, whatever their roles', () => {
    for (const actor of [admin, manager])
      for (const user of [admin, manager, agent, person('none')])
        expect(needsSecondPerson(user, actor)).toBe(true);
  });

  it('for a user who never signed in but has a role that the maker lacks', () => {
    const never = (user: Person) => ({ ...user, hasPassword: false });
    expect(needsSecondPerson(never(agent), manager)).toBe(true);
    expect(needsSecondPerson(never(second), manager)).toBe(false);
    expect(needsSecondPerson(never(person('none')), manager)).toBe(false);
    expect(needsSecondPerson(never(admin), admin)).toBe(false);
  });

  it('and the page offers the next step', () => {
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
  it('is approved by another user who may manage users', () => {
    expect(approval(second, manager)).toBeNull();
    expect(approval(admin, manager)).toBeNull();
    expect(approval(manager, admin)).toBeNull();
  });

  it('is approved neither by whoever made it nor by the user it is for', () => {
    expect(approval(manager, manager)?.(english)).toMatch(/requested this link yourself/);
    expect(approval(second, manager, { user: second })?.(english)).toMatch(/for yourself/);
    expect(requestLink(manager, manager, [manager, second, admin])?.(english)).toMatch(
      /for yourself/,
    );
  });

  it('is neither made twice nor approved after it has ended', () => {
    const open = changeContext(second, billing, { askedBy: 'manager' });
    expect(refusalOfLinkStep('askLink', open)?.(english)).toMatch(/already/);
    for (const step of ['approveLink', 'declineLink'] as const)
      expect(refusalOfLinkStep(step, changeContext(second, billing))?.(english)).toMatch(
        /no longer open/,
      );
  });

  it('ends when its maker may no longer manage users', () => {
    const changes: Partial<Person>[] = [{ disabledAt: new Date(0) }, { roles: ['sales_agent'] }];
    for (const change of changes)
      expect(approval(second, { ...manager, ...change })?.(english)).toMatch(/may no longer/);
    const promoted = { ...billing, roles: ['global_admin' as const] };
    expect(approval(admin, manager, { user: promoted })?.(english)).toMatch(/may no longer/);
    expect(approval(second, manager, { admins: [second, billing] })?.(english)).toMatch(
      /no longer/,
    );
  });

  it('for a global admin takes other global admins', () => {
    const other = person('other', ['global_admin']);
    expect(approval(second, manager, { user: admin })?.(english)).toMatch(/Only a global admin/);
    expect(approval(second, other, { user: admin })?.(english)).toMatch(/Only a global admin/);
    expect(approval(person('third', ['global_admin']), other, { user: admin })).toBeNull();
  });

  it('is not made when nobody could approve it, and the message says what to do', () => {
    const overrides = /npm run user:link/;
    expect(requestLink(admin, billing, [admin, billing])?.(english)).toMatch(overrides);
    expect(
      requestLink(admin, person('other', ['global_admin']), [admin, manager])?.(english),
    ).toMatch(overrides);
    const unable = [
      { ...second, disabledAt: new Date(0) },
      { ...second, id: 'invited', hasPassword: false },
      { ...second, letInBy: 'admin' },
      billing,
    ];
    expect(requestLink(admin, billing, [admin, ...unable])?.(english)).toMatch(overrides);
    expect(requestLink(admin, billing, [admin, second])).toBeNull();
    expect(requestLink(manager, billing, [manager, admin])).toBeNull();
  });
});

describe('two accounts count as two people', () => {
  const host = person('host', ['user_management_admin']);
  const guest = person('guest', ['user_management_admin'], { letInBy: 'host' });
  const sibling = { ...guest, id: 'sibling' };
  const grandchild = { ...guest, id: 'grandchild', letInBy: 'guest' };
  const admins = [host, guest, sibling, grandchild, admin];

  it('unless one has let the other in, directly or through others', () => {
    expect(areDifferentPeople([host, guest], admins)).toBe(false);
    expect(areDifferentPeople([guest, host], admins)).toBe(false);
    expect(areDifferentPeople([host, grandchild], admins)).toBe(false);
    expect(areDifferentPeople([host, admin], admins)).toBe(true);
  });

  it('unless somebody who is not a global admin has let in both', () => {
    expect(areDifferentPeople([guest, sibling], admins)).toBe(false);
    expect(areDifferentPeople([sibling, grandchild], admins)).toBe(false);
    const founder = { ...host, roles: ['global_admin' as const] };
    expect(areDifferentPeople([guest, sibling], [founder, guest, sibling])).toBe(true);
    expect(areDifferentPeople([guest, sibling], [guest, sibling])).toBe(false);
  });

  it('and the check ends even when they let each other in', () => {
    const ring = [person('a', [], { letInBy: 'b' }), person('b', [], { letInBy: 'a' })] as const;
    expect(areDifferentPeople([ring[0], person('c')], [...ring])).toBe(true);
    expect(areDifferentPeople([ring[0], ring[1]], [...ring])).toBe(false);
  });
});

it.each(LOCALES)('gives the reason in %s', (locale) => {
  const localizer = localizerFor(locale);
  expect(approval(manager, manager)?.(localizer)).toBe(
    localizer.t('users.rules.notYourOwnRequest'),
  );
});

describe('an account of the company', () => {
  const theirs = person('theirs', ['user_management_admin'], {
    hasPassword: false,
    identityProvider: 'entra',
  });

  it('gets no link', () => {
    for (const step of ['link', 'askLink', 'approveLink'] as const)
      expect(refusalOfLinkStep(step, changeContext(admin, theirs))?.(english)).toMatch(
        /has no password here/,
      );
  });

  it('and a local one may be the same person’s, so they do not count as two', () => {
    expect(approval(theirs, manager)?.(english)).toMatch(/don’t count as two people/);
    expect(approval(manager, theirs)?.(english)).toMatch(/don’t count as two people/);
  });
});
