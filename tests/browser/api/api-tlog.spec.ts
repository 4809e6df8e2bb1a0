import { createHash } from 'node:crypto';
import { parseCheckpoint } from '@/lib/proof/core/checkpoint';
import { hashChildren, hashLeaf } from '@/lib/proof/core/merkle-tree';
import { isSignedBy, parseNote, parseVerifierKey } from '@/lib/proof/core/signed-note';
import { READER } from '@/tests/support/fixtures/accounts';
import { ORDER_ID } from '@/tests/support/fixtures/record-ids';
import { API, makeSender, send } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';
import { rawRecord } from '@/tests/support/records/audit-records';

test.use({ account: READER });

const TLOG = '/api/v1/tlog';
const RECORD = `/api/v1/activities/${encodeURIComponent(ORDER_ID)}`;

test('the log proves a record with its bytes, a proof and a key alone', async ({ client }) => {
  const key = parseVerifierKey((await (await client.get(`${TLOG}/key`)).text()).trim());
  const entry = await (await client.get(`${RECORD}/entry`)).body();
  const proof = await (await client.get(`${RECORD}/proof`)).text();
  const [head = '', ...rest] = proof.split('\n\n');
  const note = parseNote(rest.join('\n\n'));
  if (!key || !note) throw new Error('The key or the checkpoint cannot be read.');
  expect(isSignedBy(note, key)).toBe(true);
  const checkpoint = parseCheckpoint(note.text);
  expect(checkpoint?.origin).toBe(key.name);
  const [format, index = '', ...hashes] = head.split('\n');
  expect(format).toBe('c2sp.org/tlog-proof@v1');
  const root = rootFrom(hashLeaf(entry), {
    index: Number(index.replace('index ', '')),
    size: checkpoint?.size ?? 0,
    hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
  });
  expect(root).toEqual(checkpoint?.root);
});

type Path = { index: number; size: number; hashes: Buffer[] };

// As RFC 9162, section 2.1.3.2, verifies it.
function rootFrom(leaf: Buffer, { index, size, hashes }: Path): Buffer {
  let [fn, sn] = [index, size - 1];
  return hashes.reduce((hash, other) => {
    const isRight = fn % 2 === 1 || fn === sn;
    const root = isRight ? hashChildren(other, hash) : hashChildren(hash, other);
    if (isRight) while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    return root;
  }, leaf);
}

test('the entry opens: each digest is that of a salted field', async ({ client }) => {
  const line = await (await client.get(`${RECORD}/entry`)).text();
  const headers = { accept: 'application/json' };
  const opening = await (await client.get(`${RECORD}/entry`, { headers })).json();
  expect(opening.entry).toBe(line);
  const digests = opening.fields.map(({ disclosure }: { disclosure: string }) =>
    createHash('sha256').update(disclosure).digest('base64url'),
  );
  expect([...digests].sort()).toEqual((JSON.parse(line) as { _sd: string[] })._sd);
  expect(opening.fields).toContainEqual(expect.objectContaining({ name: 'id', value: ORDER_ID }));
});

test('a tile of leaves has the hashes of the entries of its bundle', async ({ client }) => {
  const bundle = await (await client.get(`${TLOG}/tile/entries/000.p/20`)).body();
  const tile = await (await client.get(`${TLOG}/tile/0/000.p/20`)).body();
  const hashes: Buffer[] = [];
  for (let at = 0; at < bundle.length;) {
    const end = at + 2 + bundle.readUInt16BE(at);
    hashes.push(hashLeaf(bundle.subarray(at + 2, end)));
    at = end;
  }
  expect(hashes).toHaveLength(20);
  expect(Buffer.concat(hashes)).toEqual(tile);
});

test('what is stored is sealed soon after, again and again', async ({ request }) => {
  const { key } = await makeSender();
  const headers = { authorization: `Bearer ${key}` };
  for (const id of ['first', 'second', '~third']) {
    await send(key, [rawRecord({ id })]);
    const proof = async () => (await request.get(`${API}/${id}/proof`, { headers })).status();
    await expect.poll(proof, { timeout: 60_000 }).toBe(200);
  }
});
