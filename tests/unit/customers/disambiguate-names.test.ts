import { expect, it } from 'vitest';
import {
  idsWithSharedNames,
  formatCustomerName,
  disambiguateNames,
} from '@/lib/customers/disambiguate-names';

const A = 'aaaaaaaa-0000-4000-8000-000000000001';
const B = 'bbbbbbbb-0000-4000-8000-000000000001';
const SAME_PREFIX = 'aaaaaaaa-0000-4000-8000-000000000002';

type CustomerRow = [id: string, name: string, domain?: string];

function namesOf(...overrides: CustomerRow[]): string[] {
  const customers = overrides.map(([id, name, domain]) => ({ id, name, domain: domain ?? null }));
  const qualifierOf = disambiguateNames(customers);
  return customers.map((customer) => formatCustomerName(customer, qualifierOf));
}

it('unique names stay as they are', () => {
  expect(namesOf([A, 'Contoso', 'a.example'], [B, 'Fabrikam', 'b.example'])).toEqual([
    'Contoso',
    'Fabrikam',
  ]);
});

it('two customers of the same name are distinguished by domain when both have one', () => {
  expect(namesOf([A, 'Contoso', 'a.example'], [B, 'Contoso', 'b.example'])).toEqual([
    'Contoso (a.example)',
    'Contoso (b.example)',
  ]);
});

it.each([
  ['one has none', 'a.example', undefined],
  ['both have none', undefined, undefined],
  ['they are the same', 'a.example', 'A.example'],
])('by the start of their ids when %s', (_why, one, other) => {
  expect(namesOf([A, 'Contoso', one], [B, 'Contoso', other])).toEqual([
    'Contoso (aaaaaaaa)',
    'Contoso (bbbbbbbb)',
  ]);
});

it('by more of the ids when these start the same', () => {
  expect(namesOf([A, 'Contoso'], [SAME_PREFIX, 'Contoso'])).toEqual([
    `Contoso (${A})`,
    `Contoso (${SAME_PREFIX})`,
  ]);
});

it.each([
  ['in another case', 'Contoso Ltd', 'CONTOSO LTD'],
  ['in another width', 'Contoso Ltd', 'Ｃｏｎｔｏｓｏ　Ltd'],
  ['with a dot on its I', 'İstanbul Air', 'istanbul air'],
  ['with other blanks', 'Contoso Ltd', ' Contoso\u00A0 Ltd '],
  ['composed otherwise', 'Ärzte', 'A\u0308rzte'],
  ['with a mark for what another has', 'Contoso\u202E', 'Contoso[U+202E]'],
  ['with a break that is not seen', 'บริษัทคอนโทโซ', 'บริษัท\u200Bคอนโทโซ'],
])('a name %s counts as the same', (_how, one, other) => {
  const customers = [
    { id: A, name: one },
    { id: B, name: other },
  ];
  expect(idsWithSharedNames(customers)).toEqual([A, B]);
});

it('a customer with two names is distinguished only for the name that another one has', () => {
  const customers = [
    { id: A, name: 'Contoso', domain: null },
    { id: A, name: 'Contoso West', domain: null },
    { id: B, name: 'Contoso', domain: null },
  ];
  const qualifierOf = disambiguateNames(customers);
  expect(customers.map(qualifierOf)).toEqual(['aaaaaaaa', null, 'bbbbbbbb']);
  expect(qualifierOf({ id: SAME_PREFIX, name: 'Contoso' })).toBeNull();
});

it('a customer that is listed repeatedly or has no name shares no name', () => {
  const again = { id: A, name: 'Contoso' };
  expect(
    idsWithSharedNames([again, again, { id: B, name: ' ' }, { id: SAME_PREFIX, name: '' }]),
  ).toEqual([]);
  expect(namesOf([B, ' '], [SAME_PREFIX, ''])).toEqual([B, SAME_PREFIX]);
});

it('a right-to-left name keeps its order, and so does its qualifier', () => {
  expect(namesOf([A, 'שלום'], [B, 'שלום'])[0]).toBe('\u2068שלום\u2069 (aaaaaaaa)');
});
