import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { requireRestorable } from '@/lib/platform/database/backup/restore-backup';
import { TRAILER_BYTES, trailerOf } from '@/lib/platform/database/backup/trailer';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  makeBackup,
  makeEmptyDatabase,
  restore,
  fullContentOf,
} from '@/tests/support/database/backups';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import {
  CAN_MOUNT,
  fillDisk,
  makeReadOnly,
  mountSmallDisk,
} from '@/tests/support/database/small-disk';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const own = () => findDatabaseOwnerUrl() ?? '';

beforeAll(async () => {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: 20 }, () => rawRecord()),
  );
  await rollUpOf(partner);
});

function fileOf(bytes: Buffer | string): string {
  const file = join(makeScratchFolder(), 'given');
  writeFileSync(file, bytes);
  return file;
}

/** A backup whose content was changed and which got a valid trailer again. */
function withTrailer(backup: Buffer, change: (content: string) => string): string {
  const content = gunzipSync(backup.subarray(0, -TRAILER_BYTES)).toString();
  const body = gzipSync(change(content));
  const seal = trailerOf(createHash('sha256').update(body).digest('hex'));
  return fileOf(Buffer.concat([body, seal]));
}

it('rejects a truncated and a corrupted backup, and says which it is', async () => {
  const backup = readFileSync(await makeBackup());
  const { length } = backup;
  for (const kept of [length - 1, length - TRAILER_BYTES, length >> 1, 2000]) {
    const cut = requireRestorable(fileOf(backup.subarray(0, kept)));
    await expect(cut).rejects.toThrow(/given is incomplete: its end is missing/);
  }
  const places = Array.from({ length: 60 }, (_, number) => Math.floor((number * length) / 60));
  for (const place of [...places, 4, 8, 9, length - TRAILER_BYTES, length - 60, length - 1]) {
    const flipped = Buffer.from(backup);
    flipped[place] = (flipped[place] ?? 0) ^ 4;
    const sentence = / is (damaged|incomplete|not a backup).* Nothing was changed/;
    await expect(requireRestorable(fileOf(flipped))).rejects.toThrow(sentence);
  }
});

it.each([
  ['an empty file', ''],
  ['a text', 'partner_id,record_id\n'],
  ['another gzip', gzipSync('SELECT 1;\n')],
  ['noise', Buffer.from(Array.from({ length: 5000 }, (_, number) => (number * 7919) % 251))],
])('rejects %s', async (_what, bytes) => {
  await expect(requireRestorable(fileOf(bytes))).rejects.toThrow(/ is not a backup of an activity/);
});

it('rejects a missing file and a folder', async () => {
  const folder = makeScratchFolder();
  await expect(requireRestorable(join(folder, 'none'))).rejects.toThrow(
    /^There is no file .*none\.$/,
  );
  await expect(requireRestorable(folder)).rejects.toThrow(/ is a folder, not a backup\.$/);
});

it('rejects backups of newer versions', async () => {
  const backup = readFileSync(await makeBackup());
  const newer = (from: string, to: string) => withTrailer(backup, (text) => text.replace(from, to));
  await expect(requireRestorable(newer('"format":1', '"format":2'))).rejects.toThrow(
    /^The backup has the format 2 of a newer version of this program;/,
  );
  const migration = newer('"migrations":[', '"migrations":["29990101000000_later",');
  await expect(requireRestorable(migration)).rejects.toThrow(
    /was made by a newer version of this program \(its migration 29990101000000_later is/,
  );
});

it('changes nothing for a backup with a wrong row count', async () => {
  const backup = readFileSync(await makeBackup());
  const empty = await makeEmptyDatabase();
  const before = await fullContentOf(empty.ownerUrl);
  const changes: [(text: string) => string, RegExp][] = [
    [
      (text) => text.replace('-- Rows: 20', '-- Rows: 21'),
      /not contain as many rows of the table \w+/,
    ],
    [
      (text) => text.replace('COPY public.sync ', 'COPY public.pg_authid '),
      /unknown table or column: pg_authid/,
    ],
    [(text) => text.replace('-- End of the backup', 'DROP TABLE activity;'), /cannot read/],
    [(text) => text.replace(/COPY public\.sync [^]*?-- Rows: 0\n/, ''), /lacks the table sync/],
    [(text) => text.slice(0, text.indexOf('COPY public.activity ') + 900), /is truncated/],
  ];
  for (const [change, sentence] of changes) {
    await expect(restore(withTrailer(backup, change), empty)).rejects.toThrow(sentence);
  }
  expect(await fullContentOf(empty.ownerUrl)).toEqual(before);
  const left = await asOwner("SELECT FROM pg_database WHERE datname LIKE 'activity_log_%'");
  expect(left).toEqual([]);
});

it('replaces existing data only when asked to, and not while somebody is connected', async () => {
  const file = await makeBackup();
  const full = await makeEmptyDatabase();
  await restore(file, full);
  await expect(restore(file, full)).rejects.toThrow(
    /^The database already contains 20 activities of 1 partner; .* add --replace/,
  );
  const replacing = () => restore(file, { ...full, isReplacing: true });
  await withClient(full.url, async (client) => {
    await client.query('SELECT 1');
    await expect(replacing()).rejects.toThrow(/has open connections; .* Nothing was changed\.$/);
  });
  await withClient(full.ownerUrl, (client) => client.query('UPDATE partner SET name = $$x$$'));
  await replacing();
  expect(await fullContentOf(full.ownerUrl)).toEqual(await fullContentOf(own()));
});

it('writes a backup that only this account may read, and overwrites nothing but backups', async () => {
  const file = await makeBackup();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await makeBackup(file);
  expect(readdirSync(dirname(file))).toEqual(['backup']);
  const other = fileOf('a letter');
  await expect(makeBackup(other)).rejects.toThrow(/exists and is not a backup, so it was not/);
  expect(readFileSync(other, 'utf8')).toBe('a letter');
  const folder = makeScratchFolder();
  await expect(makeBackup(folder)).rejects.toThrow(/ is a folder; name a file in it\.$/);
  await expect(makeBackup(join(folder, 'no/file'))).rejects.toThrow(
    /^The folder .*no of .* does not exist/,
  );
  await expect(makeBackup(join(other, 'file'))).rejects.toThrow(
    /^The folder .*given of .* does not exist/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

it.skipIf(!CAN_MOUNT)('leaves no file on a full or read-only disk', async () => {
  const disk = join(makeScratchFolder(), 'disk');
  mkdirSync(disk);
  mountSmallDisk(disk, { megabytes: 4 });
  const makeRoom = fillDisk(disk);
  await expect(makeBackup(join(disk, 'backup'))).rejects.toThrow(
    /^The disk of .*backup is full; .* No backup was made\.$/,
  );
  expect(readdirSync(disk)).toEqual(['filling']);
  makeRoom();
  makeReadOnly(disk);
  await expect(makeBackup(join(disk, 'backup'))).rejects.toThrow(
    /backup cannot be written, because its file system is read-only\. No backup/,
  );
});

it('does not back up a database that was never used', async () => {
  await asOwner('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await expect(makeBackup()).rejects.toThrow(
    'The database is empty, so there is nothing to back up.',
  );
});
