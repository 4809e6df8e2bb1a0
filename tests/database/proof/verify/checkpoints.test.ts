import { describe, expect, it } from 'vitest';
import { formatVerifierKey, signNote, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { asOwner } from '@/tests/support/database/as-owner';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { cosigned, textOf, witnessKey } from '@/tests/support/proof/cosigned';
import { sealOf, testKey } from '@/tests/support/proof/seal';
import { listCheckpoints, recordsOf } from '@/tests/support/proof/sealed-log';
import { putBack } from '@/tests/support/proof/tampering';
import { useOutside } from '@/tests/support/proof/use-outside';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';
import { storeRaw } from '@/tests/support/records/partners';

const sealed = useSealedLog();
const outside = useOutside(sealed);
const { keep, verify } = outside;

describe('checkpoints from outside', () => {
  it('prove the log up to the newest of them, in folders of partners, too', async () => {
    outside.keepAll();
    const { said, wrong } = await verify();
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain(
      `Proven against 2 checkpoints from outside, the newest of size ${outside.last().size}`,
    );
    keep('1', outside.first().note, `log.example_${sealed.log.partner.id}`);
    keep('2', sealed.other.checkpoints[0]?.note ?? '', `log.example_${sealed.other.partner.id}`);
    expect((await verify({ partner: undefined })).wrong).toBeNull();
  });

  it('are found in all folders below, and none that cannot be read is passed over', async () => {
    keep('1', outside.first().note, 'a/b/c');
    keep('2', outside.last().note, 'a/d');
    expect((await verify()).said.join('\n')).toContain('Proven against 2 checkpoints');
    keep('3', 'none', 'a/b/c/d/e');
    expect((await verify()).wrong).toContain('e/3 is no whole checkpoint');
    outside.empty();
    keep('1', outside.first().note, Array(18).fill('a').join('/'));
    expect((await verify()).wrong).toContain('lies more than 16 folders deep');
  });

  it('say what is proven after an old one, and that none proves nothing', async () => {
    keep('a', outside.first().note);
    const { said } = await verify();
    expect(said.join('\n')).toContain(
      `For the ${outside.last().size - outside.first().size} entries after it`,
    );
    outside.empty();
    expect((await verify()).said.join('\n')).toContain('Not proven');
  });

  it('tell a database that was rolled back', async () => {
    outside.keepAll();
    await sealed.rollBack();
    expect((await verify()).wrong).toContain(
      `has ${outside.last().size} entries, and the database only ${outside.first().size}: the database was rolled back`,
    );
  });

  it('tell a restored copy that goes on as if nothing had happened', async () => {
    outside.keepAll();
    await sealed.rollBack();
    await storeRaw(sealed.log.partner, recordsOf(sealed.log.partner, { from: 400, to: 440 }));
    await sealOf(sealed.log.partner);
    await rollUpOf(sealed.log.partner);
    outside.empty();
    expect((await verify()).wrong).toBeNull();
    outside.keepAll();
    expect((await verify()).wrong).toContain(
      'has another root than the database: the log was rewritten, or was rolled back',
    );
  });

  it('tell a tree that was built anew with right hashes and the right key', async () => {
    outside.keepAll();
    const of = `WHERE partner_id = '${sealed.log.partner.id}'`;
    const tables = [
      'head',
      'run',
      'node',
      'statement',
      'customer_day',
      'day',
      'day_source',
      'checkpoint',
    ];
    await asOwner(tables.map((name) => `DELETE FROM tlog_${name} ${of}`).join('; '));
    await asOwner(`UPDATE activity SET customer_name = 'Another' ${of} AND record_id = 'r-7'`);
    await sealOf(sealed.log.partner);
    const { said, wrong } = await sealed.verify();
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain('could have rewritten all of it');
    expect((await verify()).wrong).toContain('has another root than the database');
  });

  it('tell a fork that was shown to two witnesses', async () => {
    await sealed.rollBack();
    await storeRaw(sealed.log.partner, recordsOf(sealed.log.partner, { from: 400, to: 440 }));
    await sealOf(sealed.log.partner);
    const forked = (await listCheckpoints(sealed.log.partner)).at(-1);
    await putBack();
    keep('one', cosigned(outside.last().note, 1));
    keep('two', cosigned(forked?.note ?? '', 2));
    const witnesses = [witnessKey(1), witnessKey(2)];
    expect((await verify({ witnesses })).wrong).toMatch(
      /two \(size \d+\).*(cosigned by witness-2.example, has another root|has \d+ entries, and the database only)/,
    );
  });

  it('are named when they are of another log, signed by another key, or cut short', async () => {
    keep('1', sealed.other.checkpoints[0]?.note ?? '');
    expect((await verify()).wrong).toContain(
      `is of another log (log.example/${sealed.other.partner.id}) than that of ${sealed.log.partner.domain}`,
    );
    keep('1', sealed.other.checkpoints[0]?.note ?? '', `log.example_${sealed.log.partner.id}`);
    expect((await verify()).wrong).toContain('is of another log');
    outside.empty();
    keep(
      '1',
      outside
        .first()
        .note.replaceAll(sealed.log.partner.id, '00000000-0000-4000-8000-000000000009'),
    );
    expect((await verify()).wrong).toContain('is of a log that is not in this database');
    keep(
      '1',
      signNote(textOf(outside.first().note), [partnerKey(testKey(9), sealed.log.partner.id)]),
    );
    expect((await verify()).wrong).toContain('is signed by another key');
    keep('1', outside.first().note.slice(0, -20));
    expect((await verify()).wrong).toContain('is no whole checkpoint');
    keep(
      '1',
      outside
        .first()
        .note.replace(`\n${outside.first().size}\n`, `\n${outside.first().size + 1}\n`),
    );
    expect((await verify()).wrong).toContain('was changed: the signature');
    keep('1', '');
    expect((await verify()).wrong).toContain('is no whole checkpoint');
  });
});

it('follows the key from the entry by which the old one let the new one in', async () => {
  await storeRaw(sealed.log.partner, recordsOf(sealed.log.partner, { from: 500, to: 501 }));
  await sealOf(sealed.log.partner, { keys: { current: testKey(2), previous: testKey(1) } });
  await rollUpOf(sealed.log.partner);
  outside.keepAll({ checkpoints: await listCheckpoints(sealed.log.partner) });
  const { said, wrong } = await verify();
  expect(wrong).toBeNull();
  expect(said.join('\n')).toContain(
    formatVerifierKey(verifierOf(partnerKey(testKey(2), sealed.log.partner.id))),
  );
});
