import { describe, expect, it } from 'vitest';
import { groupIdsField } from '@/lib/partners/settings/group-ids-field';
import { translatorFor } from '@/lib/platform/i18n/translator';

const [FIRST, SECOND] = [
  '0b5e4a6c-3f1d-4c0e-9a57-1d2f3a4b5c6d',
  '1c6f5b7d-402e-4d1f-8b68-2e304b5c6d7e',
];

const parse = (text: string) => groupIdsField(translatorFor('en')).safeParse(text);

it.each([
  ['', []],
  [' \r\n , ', []],
  [FIRST, [FIRST]],
  [`${FIRST}\r\n${SECOND}\r\n`, [FIRST, SECOND]],
  [`${FIRST}, ${SECOND};${FIRST.toUpperCase()}`, [FIRST, SECOND]],
  [`{${FIRST}}\t${SECOND.replaceAll('-', '')}`, [FIRST, SECOND]],
])('reads %j', (text, ids) => {
  expect(parse(text)).toEqual({ success: true, data: ids });
});

describe('says in words', () => {
  it.each([
    ['which entry is wrong', `${FIRST}\nAdminAgents`, /“AdminAgents” isn’t the object ID/],
    [
      'that the nil id is no group',
      '00000000-0000-0000-0000-000000000000',
      /“0{8}-.*” isn’t the object ID/,
    ],
    ['the beginning of a long entry', '😀'.repeat(100), /^“(?:😀){60}…” isn’t/u],
    ['that there are too many', guids(51).join(','), /50 groups or fewer/],
    ['that it is too long', ' '.repeat(4_001), /4,000 characters or fewer/],
  ])('%s', (_what, text, words) => {
    expect(parse(text).error?.issues[0]?.message).toMatch(words);
  });
});

it('takes as many as are allowed, in their longest spelling', () => {
  const urns = guids(50).map((id) => `urn:uuid:${id}`);
  expect(parse(urns.join('\r\n')).data).toHaveLength(50);
});

function guids(count: number): string[] {
  return Array.from({ length: count }, () => crypto.randomUUID());
}
