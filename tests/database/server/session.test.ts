import { expect, it } from 'vitest';
import { createCsvRecordWriter } from '@/lib/activity/export/csv/csv-record';
import { listActivities } from '@/lib/activity/query/list-activities';
import { closeDatabase } from '@/lib/platform/database/database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { sessionConfig } from '@/lib/platform/database/connections/session';
import { findDatabaseOwnerUrl, getDatabaseUrl } from '@/lib/platform/env/env';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { asOwner, ownerPool } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31&tz=Asia/Kolkata&hours=0-23';

const ODD: Record<string, string> = {
  timezone: 'Asia/Kathmandu',
  datestyle: 'German, DMY',
  intervalstyle: 'iso_8601',
  extra_float_digits: '-3',
  bytea_output: 'escape',
  standard_conforming_strings: 'off',
  array_nulls: 'off',
  transform_null_equals: 'on',
  search_path: 'pg_catalog',
  default_transaction_isolation: 'serializable',
  default_transaction_read_only: 'on',
  exit_on_error: 'on',
  row_security: 'off',
  statement_timeout: '1ms',
  lock_timeout: '1ms',
  idle_in_transaction_session_timeout: '1ms',
  idle_session_timeout: '1ms',
  client_encoding: 'SQL_ASCII',
};

const databaseName = () => new URL(getDatabaseUrl()).pathname.slice(1);

it('reads, writes, exports and migrates the same regardless of the database’s settings', async () => {
  const partner = await makePartner();
  const record = rawRecord({ resourceNewValue: '{"Note":"a\\\\b \'c\' 日本"}' });
  await storeRaw(partner, [record]);
  const read = async () => [
    await listActivities(partner.scope, filterOf(MARCH)),
    (await downloadAll(partner.scope, filterOf(MARCH))).map(
      createCsvRecordWriter({ zone: 'Asia/Kolkata', t: translatorFor('en') }),
    ),
  ];
  const before = await read();
  await closeDatabase();
  for (const [name, value] of Object.entries(ODD))
    await asOwner(`ALTER DATABASE "${databaseName()}" SET ${name} = '${value}'`);

  expect(await read()).toEqual(before);
  expect(await storeRaw(partner, [record, rawRecord()])).toMatchObject({
    stored: 1,
    duplicates: 1,
  });
  const urls = { url: getDatabaseUrl(), ownerUrl: findDatabaseOwnerUrl() ?? '' };
  expect(await prepareDatabase(urls)).toEqual([]);
});

it('keeps the options of the URL, and overrides them with its own', async () => {
  const { connectionString, options } = sessionConfig(
    'postgresql://u@h/d?sslmode=require&options=-c%20work_mem%3D1MB%20-c%20datestyle%3DSQL',
  );
  expect(connectionString).toBe('postgresql://u@h/d?sslmode=require');
  expect(options).toMatch(/^-c work_mem=1MB -c datestyle=SQL .*-c datestyle=ISO,YMD/);
  const { rows } = await ownerPool().query('SHOW default_transaction_isolation');
  expect(rows).toEqual([{ default_transaction_isolation: 'read committed' }]);
});
