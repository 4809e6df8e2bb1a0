import { expect, it } from 'vitest';
import { describeEmptyView } from '@/lib/activity/describe/describe-view';
import { translatorFor } from '@/lib/platform/i18n/translator';

const DAY = { from: '2026-11-03', to: '2026-11-03', q: null };
const DAYS = { from: '2026-10-21', to: '2026-11-21', q: null };

it.each([
  ['en', DAY, 'Nothing was recorded for this choice on 3 Nov 2026.'],
  ['en', DAYS, 'Nothing was recorded for this choice in the period 21 Oct 2026 – 21 Nov 2026.'],
  [
    'en',
    { ...DAY, q: 'seats' },
    'Nothing was recorded for this choice on 3 Nov 2026. Each word of the search was looked for by itself in the names, actions, details and IDs of the records, also as a part of a word; what stands in quotation marks was looked for as a whole.',
  ],
  ['ja', DAY, 'この条件に一致するレコードは 2026年11月3日 にはありません。'],
  ['ko', DAY, '이 조건에 해당하는 레코드가 2026년 11월 3일에 없습니다.'],
] as const)('in %s, says why a view of %j is empty', (locale, period, sentence) => {
  expect(describeEmptyView(period, { t: translatorFor(locale), locale })).toBe(sentence);
});
