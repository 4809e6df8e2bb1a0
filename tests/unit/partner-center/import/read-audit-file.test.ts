import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { MAX_FILE_BYTES, readAuditFile } from '@/lib/partner-center/import/read-audit-file';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

function write(content: string | Uint8Array): string {
  const file = join(makeScratchFolder(), 'answer.json');
  writeFileSync(file, content);
  return file;
}

async function refusalOf(file: string): Promise<string> {
  const error: unknown = await readAuditFile(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperationalError);
  return String(error);
}

it('reads files written by PowerShell 5 and by other programs', async () => {
  const text = '{"items":[]}\r\n';
  expect(await readAuditFile(write(Buffer.from(`\ufeff${text}`, 'utf16le')))).toBe(text);
  expect(await readAuditFile(write(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()))).toBe(text);
  expect(await readAuditFile(write(`\ufeff${text}`))).toBe(text);
  expect(await readAuditFile(write(text))).toBe(text);
});

it.each<[string, Uint8Array, RegExp]>([
  ['nothing', Buffer.alloc(0), /answer\.json is empty\.$/],
  ['a mark alone', Buffer.from('\ufeff', 'utf16le'), /answer\.json is empty\.$/],
  ['line ends alone', Buffer.from('\r\n\n'), /answer\.json is empty\.$/],
  ['UTF-32', Buffer.from([0x5b, 0, 0, 0, 0x5d, 0, 0, 0]), /is UTF-32, .*; save it as UTF-8\.$/],
  [
    'Latin-1',
    Buffer.from('"Größe"', 'latin1'),
    /answer\.json is not UTF-8: byte 3 \(counted from 0\) belongs to no character\. Save it as/,
  ],
  [
    'half of UTF-16',
    Buffer.from('\ufeff[]', 'utf16le').subarray(0, 5),
    /is not UTF-16: byte 4 \(counted from 0\)/,
  ],
])('reports what is wrong with a file of %s', async (_what, bytes, sentence) => {
  expect(await refusalOf(write(bytes))).toMatch(sentence);
});

it('reports a missing file, a folder, and a path below a file', async () => {
  const folder = makeScratchFolder();
  expect(await refusalOf(join(folder, 'none.json'))).toMatch(/There is no file .*none\.json\.$/);
  mkdirSync(join(folder, 'answers'));
  expect(await refusalOf(join(folder, 'answers'))).toMatch(
    /answers is a folder; name a file in it/,
  );
  expect(await refusalOf(join(write('[]'), 'x.json'))).toMatch(/cannot be read: ENOTDIR/);
});

it('reports a file that may not be read', async () => {
  const file = write('[]');
  chmodSync(file, 0);
  // Nothing is closed to root.
  if (process.getuid?.() === 0) expect(await readAuditFile(file)).toBe('[]');
  else expect(await refusalOf(file)).toMatch(/answer\.json cannot be read: EACCES/);
});

it('refuses a file that is too large before reading it', async () => {
  const file = write('');
  // It takes no room: there is nothing in it.
  truncateSync(file, 100 * MAX_FILE_BYTES);
  expect(await refusalOf(file)).toMatch(
    /has 25,600 MB or more; at most 256 MB can be imported at once, so split it\.$/,
  );
});

it.skipIf(process.platform === 'win32')('reads a device without an end no further', async () => {
  expect(await refusalOf('/dev/zero')).toMatch(/\/dev\/zero has 257 MB or more; at most 256 MB/);
});
