import { accessibilityViolations } from '@/tests/support/browser/accessibility';
import { addDays, dayOf, formatDayInWords, now, UTC } from '@/lib/platform/time/time';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import {
  CONNECTION,
  fillConnectionForm,
  signInNewAdmin,
} from '@/tests/support/browser/fixtures/connection';
import { expect, test } from '@/tests/support/browser/test';
import { addRemoteAccount } from '@/tests/support/partner-center/remote-control';
import { storeRaw } from '@/tests/support/records/partners';

const TITLE = 'Unrecognized names';
const day = addDays(dayOf(now(), UTC), -60);
const on = (overrides: RawRecord) => rawRecord({ operationDate: `${day}T08:00:00Z`, ...overrides });

test('names without translation are listed with and without a connection, each linked to its records', async ({
  page,
}) => {
  const { partner } = await signInNewAdmin(page);
  await page.goto(CONNECTION);
  await expect(page.getByRole('heading', { name: TITLE })).toHaveCount(0);

  const odd = {
    operationType: 'beam_up',
    resourceType: 'teleporter',
    operationStatus: 'wondering',
  };
  await storeRaw(partner, [on(odd), on({ operationType: 'beam_up' }), on({})]);
  for (const isConnected of [false, true]) {
    await page.goto(CONNECTION);
    await expect(page.getByRole('button', { name: 'Sync now' })).toHaveCount(isConnected ? 1 : 0);
    const section = page.getByRole('region', { name: TITLE });
    await expect(section.getByRole('row')).toHaveText([
      /Name.*Activities/,
      new RegExp(`beam_up.*Action.*2.*${formatDayInWords(day, 'en')}`),
      /teleporter.*Resource.*1/,
      /wondering.*Status.*1/,
    ]);
    expect(await accessibilityViolations(page)).toEqual([]);
    if (isConnected) break;
    await fillConnectionForm(page, await addRemoteAccount({}));
    await page.getByRole('button', { name: 'Save connection' }).click();
    await expect(page.getByText('Connection saved.')).toBeVisible();
  }

  await page.getByRole('link', { name: 'beam_up' }).click();
  await expect(page.locator('.activity-row')).toHaveCount(2);
  await expect(page).toHaveURL(/\?from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d&action=beam_up$/);
});
