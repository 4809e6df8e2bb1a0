import { expect, it } from 'vitest';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { correlatedLogPath } from '@/lib/activity/record/correlated-log-path';
import { dayOf, now } from '@/lib/platform/time/time';

const ID = '7c7f3a52-5b1f-4f6f-8f0a-2f90b7f9f3a1';

it.each(['UTC', 'Asia/Tokyo'])('searches all days in %s for the correlation id', (zone) => {
  const path = correlatedLogPath(ID, zone);
  const { searchParams } = new URL(path, 'https://log.example');
  const { filter } = parseActivityFilter(toQueryParameters(searchParams), now());
  expect(filter).toMatchObject({ zone, from: '2000-01-01', to: dayOf(now(), zone), q: ID });
});
