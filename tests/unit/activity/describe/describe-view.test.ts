import { expect, it } from 'vitest';
import { describeEmptyView } from '@/lib/activity/describe/describe-view';
import { translatorFor } from '@/lib/platform/i18n/translator';

const DAY = { from: '2026-11-03', to: '2026-11-03', q: null };
const DAYS = { from: '2026-10-21', to: '2026-11-21', q: null };

it.each([
  ['en', DAY, 'No activities match these filters on 3 Nov 2026.'],
  ['en', DAYS, 'No activities match these filters for 21 Oct 2026 – 21 Nov 2026.'],
  [
    'en',
    { ...DAY, q: 'seats' },
    'No activities match these filters on 3 Nov 2026. We searched names, actions, details and IDs for each word. Use quotation marks to search for a phrase.',
  ],
  ['ja', DAY, '2026年11月3日 に、これらのフィルターに一致するアクティビティはありません。'],
  ['ko', DAY, '2026년 11월 3일에 이 필터와 일치하는 활동이 없습니다.'],
] as const)('in %s, says why a view of %j is empty', (locale, period, sentence) => {
  expect(describeEmptyView(period, { t: translatorFor(locale), locale })).toBe(sentence);
});
