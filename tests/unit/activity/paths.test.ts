import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ACTIVITY_LOG_PATH,
  activityJsonPath,
  activityPath,
  parseRecordId,
} from '@/lib/activity/paths';

it.each([
  'export',
  'exports',
  'filters',
  'reach',
  'rows',
  'views',
  '.',
  '..',
  '~',
  '~export',
  'a/b',
  'json',
  'a/json',
  '100%',
  '注文',
  'x'.repeat(400),
])('the link of the record %j leads to a page of its own', (recordId) => {
  const { pathname } = new URL(activityPath(recordId), 'https://log.example');
  expect(pathname).toBe(activityPath(recordId));
  const segment = pathname.slice(ACTIVITY_LOG_PATH.length + 1);
  expect(segment).not.toMatch(/^(exports?|filters|reach|rows|views)?$|\//);
  expect(parseRecordId(segment)).toBe(recordId);
  expect(activityJsonPath(recordId)).toBe(`${pathname}/json`);
});

it('every record id survives its link', () => {
  const ids = fc.string({ minLength: 1 }).filter((id) => id.isWellFormed() && !id.includes('\0'));
  fc.assert(
    fc.property(ids, (recordId) => {
      const segment = activityPath(recordId).slice(ACTIVITY_LOG_PATH.length + 1);
      expect(parseRecordId(segment)).toBe(recordId);
    }),
  );
});

it.each(['%', '%zz', '%00'])('a segment without a valid id is rejected: %s', (segment) =>
  expect(parseRecordId(segment)).toBeNull(),
);
