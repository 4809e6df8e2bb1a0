import { applyRetention, planRetention } from '@/lib/activity/retention/removal/apply-retention';
import { makeSender, read, send } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';
import { withOwner } from '@/tests/support/database/as-owner';
import { keepFor, recordOn } from '@/tests/support/records/retention';

test('what was removed is not stored when it is sent again, and is counted as expired', async () => {
  const { partner, key } = await makeSender();
  const body = [recordOn('2020-01-05'), recordOn('2020-02-05'), recordOn('2026-01-05')];
  const answer = async () => (await send(key, body)).json();
  expect(await answer()).toEqual({ stored: 3, duplicates: 0, conflicts: 0 });
  await keepFor(partner, 24);
  await withOwner(async (client) => {
    const plan = await planRetention(client, { partnerId: partner.id });
    await applyRetention(client, { ...plan, actor: 'operator' });
  });
  const again = { stored: 0, duplicates: 1, conflicts: 0, expired: 2 };
  expect(await answer()).toEqual(again);
  expect(await answer()).toEqual(again);
  const page = await read(key, '?from=2020-01-01&to=2026-12-31');
  expect(page.headers.get('X-Removed-Before')).toBe('2020-03-01');
  expect((await page.json()).items).toMatchObject([{ id: 'on-2026-01-05' }]);
});
