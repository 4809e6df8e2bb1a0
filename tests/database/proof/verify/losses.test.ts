import { describe, expect, it } from 'vitest';
import { applyRetention } from '@/lib/activity/retention/removal/apply-retention';
import { eraseFields } from '@/lib/proof/losses/erase-fields';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { sealOf, testKey } from '@/tests/support/proof/seal';
import { listCheckpoints, recordsOf } from '@/tests/support/proof/sealed-log';
import { useOutside } from '@/tests/support/proof/use-outside';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const sealed = useSealedLog();
const { verify, tamper } = sealed;
const outside = useOutside(sealed);

async function seal(keys?: Parameters<typeof sealOf>[1]): Promise<void> {
  await sealOf(sealed.log.partner, keys);
  await rollUpOf(sealed.log.partner);
}

describe('erased fields', () => {
  const erase = () =>
    withOwner((client) =>
      eraseFields(client, {
        partnerId: sealed.log.partner.id,
        recordId: 'r-7',
        fields: ['customerName', 'userPrincipalName', 'customizedData'],
        actor: 'root',
      }),
    );

  it('leave all else proven, once an entry says that they were erased', async () => {
    await erase();
    await rollUpOf(sealed.log.partner);
    expect((await verify()).wrong).toContain('no entry of the log says it yet');
    await seal();
    const { said, wrong } = await verify();
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain('Fields of 1 records were erased');
  });

  it.each([
    [`SET customer_name = 'Another'`, 'its field customerName was erased, and has a value again'],
    [`SET user_principal_name = 'eve@x.example'`, 'its field userPrincipalName was erased'],
    [`SET session_id = 'x'`, 'its field sessionId was changed'],
  ])(
    'are named when one comes back, and so is a change of another one: %s',
    async (change, expected) => {
      await erase();
      await seal();
      await tamper(`UPDATE activity ${change} WHERE partner_id = $1 AND record_id = 'r-7'`);
      expect((await verify()).wrong).toMatch(
        new RegExp(`Record r-7 at position \\d+: ${expected}`),
      );
    },
  );
});

describe('retention', () => {
  it('explains what is missing, and nothing else that is', async () => {
    const { partner } = sealed.log;
    await storeRaw(
      partner,
      [1, 2, 3, 4].map((day) =>
        rawRecord({ id: `old-${day}`, operationDate: `2020-02-0${day}T00:00:00Z` }),
      ),
    );
    await seal();
    await tamper('INSERT INTO retention_policy (partner_id, months) VALUES ($1, 24)');
    await withOwner((client) =>
      applyRetention(client, {
        partnerId: partner.id,
        months: [{ month: '2020-02-01', count: 4 }],
        actor: 'root',
        batchSize: 2,
      }),
    );
    await seal();
    const { said, wrong } = await verify();
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain('Retention removed 4 records');
    // A view shows what its owner wants.
    await asOwner('ALTER VIEW partner_activity RENAME TO another_view');
    expect((await verify()).wrong).toBeNull();
    await asOwner('ALTER VIEW another_view RENAME TO partner_activity');
    const change = async (text: string, expected: string) => {
      await tamper(text);
      expect((await verify()).wrong).toContain(expected);
    };
    await change(
      `UPDATE tlog_customer_day SET count = count + 1 WHERE partner_id = $1 AND day = '2020-02-01'`,
      'The seal of 2020-02-01',
    );
    await change(
      `UPDATE removed_month SET removed = 3 WHERE partner_id = $1`,
      '4 records are said to be removed by retention, and its months have only 3',
    );
    await change(
      `UPDATE tlog_removal SET last_position = last_position + 1 WHERE partner_id = $1 AND first_position = (
         SELECT max(first_position) FROM tlog_removal WHERE partner_id = $1)`,
      'is claimed in the database, and no entry of the log says it',
    );
    await change(`DELETE FROM tlog_removal WHERE partner_id = $1`, 'is missing');
    await tamper('DELETE FROM retention_policy WHERE partner_id = $1');
  });
});

describe('a restored copy', () => {
  it('is told by the checkpoints of the history that it lacks, and goes on under another name', async () => {
    outside.keepAll();
    await sealed.rollBack();
    await asOwner('UPDATE tlog_head SET restored_at = now()');
    await storeRaw(sealed.log.partner, recordsOf(sealed.log.partner, { from: 400, to: 440 }));
    const renamed = { ...testKey(2), name: 'copy.example' };
    await seal({ keys: { current: renamed, previous: testKey() } });
    expect((await outside.verify()).wrong).toContain('is of this log by its earlier name');
    outside.empty();
    outside.keepAll({ checkpoints: await listCheckpoints(sealed.log.partner) });
    const { said, wrong } = await outside.verify();
    expect(wrong).toBeNull();
    expect(said.join('\n')).toContain('the log went on from a copy of the database');
  });
});
