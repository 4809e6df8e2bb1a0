import { expect, it } from 'vitest';
import { firstPageUrl, nextPageUrl } from '@/lib/partner-center/client/page-urls';

const API = 'https://api.partnercenter.microsoft.com';
const RECORDS = `${API}/v1/auditrecords`;

it('requests one UTC day, both ends included', () => {
  expect(firstPageUrl(API, '2026-11-21')).toBe(
    `${RECORDS}?startDate=2026-11-21&endDate=2026-11-21&size=500`,
  );
});

it.each([
  ['/auditrecords?size=500&seekOperation=Next', '?size=500&seekOperation=Next'],
  ['auditrecords?x=1', '?x=1'],
  ['/v1/auditrecords?x=%2F..%2F', '?x=%2F..%2F'],
  [`${RECORDS}?x=1`, '?x=1'],
  ['/auditrecords?next=https://evil.example/', '?next=https://evil.example/'],
])('follows %s', (link, query) => {
  expect(nextPageUrl(API, link)).toBe(RECORDS + query);
});

it.each([
  'https://evil.example/v1/auditrecords',
  'http://api.partnercenter.microsoft.com/v1/auditrecords',
  'https://api.partnercenter.microsoft.com:8443/v1/auditrecords',
  'https://api.partnercenter.microsoft.com.evil.example/v1/auditrecords',
  'https://user:word@api.partnercenter.microsoft.com/v1/auditrecords',
  '//evil.example/v1/auditrecords',
  '\\\\evil.example\\v1\\auditrecords',
  '@evil.example/v1/auditrecords',
  '.evil.example/v1/auditrecords',
  ':8443/v1/auditrecords',
  '/auditrecords/../customers',
  '/v1/auditrecords/%2e%2e/customers',
  '/v1/customers',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '',
])('never follows %j', (link) => {
  expect(() => nextPageUrl(API, link)).toThrow(/leads elsewhere/);
});
