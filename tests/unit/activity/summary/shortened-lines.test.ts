import { expect, it } from 'vitest';
import { joinParts } from '@/lib/activity/summary/join-parts';

const shortened = (head: string, { object = '', details = [] as string[] } = {}) =>
  joinParts(
    { head, isHeadClear: false, reason: '', object, bareObject: object, user: '', details },
    { details: details.length, hasNote: true, isShort: true, customerName: 'Contoso' },
  ).text;

it.each([
  ['Role added for anna@contoso.example', 'Role added for anna@…'],
  ['anna@a.example (Anna)', 'anna@… (Anna)'],
  ['anna@a.example, ben@a.example', 'anna@…, ben@…'],
  ['anna@a.example → anna@b.example, + 1 more', 'anna@a.example → anna@b.example, + 1 more'],
  ['Offer Microsoft Teams → Microsoft Word', 'Offer Teams → Word'],
  ['Offer Microsoft Teams → Teams', 'Offer Microsoft Teams → Teams'],
  ['Contoso – Mail', 'Mail'],
  ['Contoso – Mail → Mail', 'Contoso – Mail → Mail'],
])('shortens %s to %s', (head, short) => {
  expect(shortened(head)).toBe(short);
});

it('keeps apart what differs in several parts of a line', () => {
  expect(shortened('For anna@a.example', { details: ['Email anna@b.example'] })).toBe(
    'For anna@a.example · Email anna@b.example',
  );
  expect(shortened('Renamed', { object: 'Teams', details: ['was Microsoft Teams'] })).toBe(
    'Renamed · Teams · was Microsoft Teams',
  );
  expect(shortened('Renamed', { object: 'Contoso – Mail', details: ['was Mail'] })).toBe(
    'Renamed · Contoso – Mail · was Mail',
  );
});
