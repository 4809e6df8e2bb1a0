import { describe, expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';

const sealed = useSealedLog();
const { verify, tamper } = sealed;

const OF_PARTNER = 'WHERE partner_id = $1';
const FLIPPED = (column: string, at = 0) =>
  `${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1)`;
const LAST_RUN = `${OF_PARTNER} AND position = (SELECT max(position) FROM tlog_run ${OF_PARTNER})`;
const LAST_CHECKPOINT = `${OF_PARTNER} AND size = (SELECT max(size) FROM tlog_checkpoint ${OF_PARTNER})`;

describe('what was done to the log is named', () => {
  it.each([
    [
      'a leaf hash',
      `UPDATE tlog_run SET ${FLIPPED('leaf_hashes', 96)} ${OF_PARTNER}`,
      'position 3',
    ],
    ['a seed', `UPDATE tlog_run SET ${FLIPPED('seeds', 48)} ${OF_PARTNER}`, 'its seed was changed'],
    [
      'sequences that are swapped',
      `UPDATE tlog_run SET sequences[4:5] = ARRAY[sequences[5], sequences[4]] ${OF_PARTNER} AND position = 0`,
      'at position 3: its fields',
    ],
    ['a gap', `DELETE FROM tlog_run ${LAST_RUN}`, 'The log has a gap'],
    [
      'a gap within',
      `UPDATE tlog_run SET position = position + 1 ${LAST_RUN}`,
      'The log has a gap: there is no entry at position',
    ],
    [
      'a double',
      `INSERT INTO tlog_run SELECT partner_id, position + 1, 1, substring(leaf_hashes FOR 32), sequences[1:1],
         substring(seeds FOR 16), substring(field_checks FOR 21), sequences[1] FROM tlog_run ${OF_PARTNER} AND position = 0`,
      'has two entries|does not fit together',
    ],
    [
      'a row that is cut',
      `UPDATE tlog_run SET count = count - 1 ${LAST_RUN}`,
      'does not fit together',
    ],
    [
      'a node',
      `UPDATE tlog_node SET ${FLIPPED('hash')} ${OF_PARTNER}`,
      'The root of the entries from position 0 on',
    ],
    ['a node less', `DELETE FROM tlog_node ${OF_PARTNER}`, 'is missing'],
    ['a node more', `INSERT INTO tlog_node VALUES ($1, 5, 7, '\\x00')`, 'roots of tiles'],
    [
      'a statement',
      `UPDATE tlog_statement SET line = replace(line, '"records":', '"records":1') ${OF_PARTNER} AND kind = 'close'`,
      'is not the one that was sealed',
    ],
    [
      'a statement less',
      `DELETE FROM tlog_statement ${OF_PARTNER} AND kind = 'receipt'`,
      'its line is missing',
    ],
    [
      'a statement more',
      `INSERT INTO tlog_statement VALUES ($1, 3, 'retention', '{}')`,
      'where the log has no such entry',
    ],
    [
      'the kind of a statement',
      `UPDATE tlog_statement SET kind = 'x' ${OF_PARTNER} AND kind = 'receipt'`,
      'does not say what its line says',
    ],
    [
      'the sources of a seal',
      `UPDATE tlog_statement SET sources = sources || 'x' ${OF_PARTNER} AND sources <> ''`,
      'The seal of',
    ],
    [
      'the export of a receipt',
      `UPDATE tlog_statement SET record_id = 'r-1' ${OF_PARTNER} AND kind = 'receipt'`,
      'does not say what the record of its export',
    ],
    ['the size of the head', `UPDATE tlog_head SET size = size - 1 ${OF_PARTNER}`, 'its head says'],
    ['the key of the head', `UPDATE tlog_head SET vkey = 'x' ${OF_PARTNER}`, 'names another key'],
    [
      'the count of the head',
      `UPDATE tlog_head SET records = records - 1 ${OF_PARTNER}`,
      'The head of the log says',
    ],
    [
      'the sequence of the head',
      `UPDATE tlog_head SET sequence = sequence - 1 ${OF_PARTNER}`,
      'is missing',
    ],
    [
      'a customer of a day',
      `UPDATE tlog_customer_day SET count = count + 1 ${OF_PARTNER} AND day = '2026-03-12'`,
      'on 2026-03-12',
    ],
    [
      'a customer less',
      `DELETE FROM tlog_customer_day ${OF_PARTNER} AND day = '2026-03-12'`,
      'lacks',
    ],
    [
      'a day',
      `UPDATE tlog_day SET records = records + 1 ${OF_PARTNER} AND day = '2026-03-12'`,
      'the day 2026-03-12',
    ],
    ['a source less', `DELETE FROM tlog_day_source ${OF_PARTNER}`, 'lacks a source'],
    [
      'the root of a checkpoint',
      `UPDATE tlog_checkpoint SET ${FLIPPED('root')} ${OF_PARTNER}`,
      'size or root was changed',
    ],
    [
      'the note of a checkpoint',
      `UPDATE tlog_checkpoint SET note = left(note, -9) ${LAST_CHECKPOINT}`,
      'no whole signed note',
    ],
    [
      'a signature',
      `UPDATE tlog_checkpoint SET note = replace(note, substring(note from '(....)\\n$'), 'AAA=') ${LAST_CHECKPOINT}`,
      'does not fit it|no whole signed note',
    ],
    [
      'when a checkpoint was made',
      `UPDATE tlog_checkpoint SET at = at - interval '1 second' ${LAST_CHECKPOINT}`,
      'at another time',
    ],
    [
      'no checkpoint at all',
      `DELETE FROM tlog_checkpoint ${OF_PARTNER}`,
      'There is no checkpoint in the database',
    ],
    [
      'no log at all',
      `DELETE FROM tlog_head ${OF_PARTNER}`,
      'There is no checkpoint in the database',
    ],
  ])('%s', async (_, text, expected) => {
    await tamper(text);
    const { wrong } = await verify();
    expect(wrong).toMatch(new RegExp(expected));
    expect(wrong).toContain(sealed.log.partner.domain);
  });
});

describe('table source', () => {
  const RENAMED = `WHERE partner_id = $1 AND id = (
    SELECT max(source_id) FROM activity WHERE partner_id = $1 AND NOT is_own)`;
  const named = () =>
    asOwner<{ name: string; kind: string }>(
      `SELECT name, kind FROM source ${RENAMED}`.replaceAll('$1', `'${sealed.log.partner.id}'`),
    );

  it.each([
    ['name', `name = 'Forged key'`, 'Forged key'],
    ['kind', `kind = 'import'`, 'import'],
  ] as const)('is named with its field when its %s was changed', async (field, change, value) => {
    const [was] = await named();
    await tamper(`UPDATE source SET ${change} ${RENAMED}`);
    const { wrong } = await verify();
    await tamper(`UPDATE source SET ${field} = '${was?.[field]}' ${RENAMED}`);
    expect(wrong).toContain(`The ${field} of source `);
    expect(wrong).toContain(`in table source was changed to "${value}"`);
    expect(wrong).toContain('whose lines are as they were sealed, has a source');
    expect(wrong).not.toContain('leaves out');
    expect((await verify()).wrong).toBeNull();
  });
});
