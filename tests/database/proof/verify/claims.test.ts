import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';

const sealed = useSealedLog();
const { verify, tamper } = sealed;

const OF_PARTNER = 'WHERE partner_id = $1';

describe('what is claimed is not believed', () => {
  it.each([
    [
      'retention that never was',
      `DELETE FROM activity ${OF_PARTNER} AND record_id = 'r-5';
       INSERT INTO removed_month (partner_id, month, removed) VALUES ($1, '2026-03-01', 1);
       INSERT INTO tlog_removal (partner_id, first_position, last_position, record_id, statement)
         SELECT $1, at, at, 'r-6', 5 FROM (
           SELECT position + array_position(sequences, activity.sequence) - 1 AS at
           FROM kept.activity JOIN tlog_run USING (partner_id)
           WHERE partner_id = $1 AND record_id = 'r-5' AND activity.sequence = ANY(sequences)) AS entry`,
      'is claimed in the database, and no entry of the log says it',
    ],
    [
      'retention of what is still there',
      `INSERT INTO tlog_removal (partner_id, first_position, last_position, record_id, statement) VALUES ($1, 5, 5, 'r-6', 5)`,
      'it is still there',
    ],
    [
      'an erasure that never was',
      `INSERT INTO tlog_erasure (partner_id, position, salts, digests) VALUES ($1, 5, '{}', '{"customerName":"x"}')`,
      'position 5',
    ],
  ])('%s', async (_, text, expected) => {
    await tamper(text);
    const { wrong } = await verify();
    expect(wrong).toMatch(new RegExp(expected));
    expect(wrong).toContain(sealed.log.partner.domain);
  });

  it('a seal that leaves a customer out, with all hashes made right', async () => {
    const [seal] = await asOwner<{ position: string; line: string; sources: string }>(
      `SELECT position, line, sources FROM tlog_statement
       WHERE partner_id = $1 AND day = '2026-03-12' ORDER BY position DESC LIMIT 1`,
      [sealed.log.partner.id],
    );
    const said = JSON.parse(seal?.line ?? '{}') as Record<string, unknown>;
    const line = JSON.stringify({
      ...said,
      lines: Number(said.lines) - 1,
      text: hash('sha256', seal?.sources ?? ''),
    });
    const leaf = hash('sha256', `\0${line}`);
    await tamper(
      `UPDATE tlog_statement SET line = '${line}' WHERE partner_id = $1 AND position = ${seal?.position}`,
    );
    await tamper(
      `UPDATE tlog_run SET leaf_hashes = overlay(leaf_hashes PLACING '\\x${leaf}'::bytea
         FROM (${seal?.position} - position)::integer * 32 + 1 FOR 32)
       WHERE partner_id = $1 AND ${seal?.position} >= position AND ${seal?.position} < position + count`,
    );
    expect((await verify()).wrong).toContain(
      `The seal of 2026-03-12 at position ${seal?.position} leaves out 1 of the day's lines`,
    );
  });
});
