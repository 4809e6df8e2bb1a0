import { parseEachRecord } from '@/lib/activity/intake/parse/parse-audit-records';
import { storeParsedRecords } from '@/lib/activity/intake/store/store';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import { daysLater, now } from '@/lib/platform/time/time';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  API_KEYS,
  makeSender,
  problemOf,
  read,
  readAll,
  runShell,
  send,
} from '@/tests/support/browser/api';
import { openHydrated } from '@/tests/support/browser/hydration';
import { LOG } from '@/tests/support/browser/log-page';
import { signInPage } from '@/tests/support/browser/fixtures/subscription-fixture';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw } from '@/tests/support/records/partners';

const DAYS = 'from=2026-03-15&to=2026-03-15';

test('a record shows the key that delivered it, on its page and in its row, and can be filtered by it', async ({
  page,
}) => {
  const staff = await makeTestUser();
  const { key } = await makeSender(staff.partner, { name: 'billing bridge' });
  const record = rawRecord({ id: 'bridged', userPrincipalName: staff.email });
  expect((await send(key, [record])).status).toBe(200);
  const sync = { kind: 'sync', name: 'contoso.example', detail: '' } as const;
  await storeRaw(staff.partner, [record, rawRecord({ id: 'synced' })], sync);
  await signInPage(page, staff);

  await openHydrated(page, `${LOG}?${DAYS}&source=api`);
  const chips = page.getByRole('list', { name: 'Active filters' });
  await expect(chips).toContainText('Source: API key');
  await expect(page.getByRole('link', { name: 'Export log (1)' })).toHaveAttribute(
    'href',
    /source=api/,
  );
  await page.getByRole('button', { name: /^Details/ }).click();
  await expect(page.getByText('API key “billing bridge”')).toBeVisible();
  await page.goto(`${LOG}/bridged`);
  await expect(
    page.getByText('API key “billing bridge”; Sync with Partner Center (contoso.example)'),
  ).toBeVisible();

  const items = await readAll(key, `${DAYS}&source=sync`);
  expect(Object.fromEntries(items.map(({ id, source }) => [id, source]))).toEqual({
    bridged: [
      { kind: 'api', name: 'billing bridge' },
      { kind: 'sync', name: 'contoso.example' },
    ],
    synced: [{ kind: 'sync', name: 'contoso.example' }],
  });
  const denied = await problemOf(await read(key, '?source=fax'));
  expect(denied).toMatchObject({ status: 400, errors: [{ field: 'source' }] });
});

test('a key for one kind of access is denied the other, and nothing is stored', async () => {
  const { partner, key: writer } = await makeSender(undefined, { name: 'w', access: 'write' });
  const { key: reader } = await makeSender(partner, { name: 'r', access: 'read' });
  expect((await send(writer, [rawRecord({ id: 'one' })])).status).toBe(200);
  for (const denied of [await read(writer), await send(reader, [rawRecord({ id: 'two' })])]) {
    const problem = await problemOf(denied);
    expect(problem).toMatchObject({ status: 403, type: expect.stringMatching(/#no-permission$/) });
    expect(problem.detail).toMatch(/^This key was made to (send records|read the log) only;/);
  }
  expect((await readAll(reader, DAYS)).map(({ id }) => id)).toEqual(['one']);
});

test('impossible values are rejected by index and field, and nothing is stored', async () => {
  const { key } = await makeSender();
  const invalid: [field: string, value: string][] = [
    ['operationDate', daysLater(now(), 1.01).toISOString()],
    ['operationDate', '9999-12-31T00:00:00Z'],
    ['operationDate', '0001-01-01T00:00:00'],
    ['applicationId', 'Activity Log'],
    ['applicationId', 'ＡＣＴＩＶＩＴＹ\u00a0\u200blog'],
  ];
  for (const [field, value] of invalid) {
    const response = await send(key, [rawRecord({ id: 'good' }), rawRecord({ [field]: value })]);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 400, errors: [{ index: 1, field }] });
  }
  expect(await readAll(key, DAYS)).toEqual([]);
  const tomorrow = rawRecord({ operationDate: daysLater(now(), 0.99).toISOString() });
  expect((await send(key, [tomorrow])).status).toBe(200);
});

test('a read-only key can be created, with a command that reads', async ({ page }) => {
  const admin = await makeTestUser({ roles: ['global_admin'] });
  await storeRaw(admin.partner, [rawRecord({ operationDate: now().toISOString() })]);
  await signInPage(page, admin);
  await openHydrated(page, API_KEYS);
  await page.getByLabel('Name').fill('Auditor');
  await page.getByLabel('Permission').selectOption('Read only');
  await page.getByRole('button', { name: 'Create key' }).click();
  const shown = page.getByRole('region', { name: 'New key' });
  const line = await shown
    .getByRole('group', { name: /this reads the newest records/ })
    .innerText();
  expect(JSON.parse(await runShell(line)).items).toMatchObject([
    { operationType: 'update_subscription' },
  ]);
  await expect(page.getByRole('row', { name: /Auditor/ })).toContainText('Read only');
});

test('a global admin sees below the connection which records are set aside, and why', async ({
  page,
}) => {
  const admin = await makeTestUser({ roles: ['global_admin'] });
  await signInPage(page, admin);
  const section = page.getByRole('table', { name: 'Records not imported' });
  await page.goto(CONNECTION_PATH);
  await expect(section).toHaveCount(0);
  const items = [
    rawRecord({ id: 'ahead', operationDate: '9999-12-31T00:00:00Z' }),
    rawRecord({ id: 'ancient\u202e', operationDate: '0001-01-01T00:00:00' }),
  ];
  const source = { kind: 'import', name: 'ada', detail: 'march.json' } as const;
  const { misdated } = parseEachRecord(items, { instant: now() });
  const parsed = { records: [], misdated, isAllOrNothing: true };
  await storeParsedRecords({ partnerId: admin.partner.id, source }, parsed);
  await page.goto(CONNECTION_PATH);
  const ahead = section.getByRole('row', { name: /9999-12-31 00:00:00/ });
  await expect(ahead).toContainText('Import by ada (march.json)');
  await expect(ahead).toContainText('30 Dec 9999');
  await expect(section.getByRole('row', { name: /0001-01-01/ })).toContainText('never');
  await expect(section).toContainText('ancient[U+202E]');
});
