import { describe, expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { putBack, swapSequences } from '@/tests/support/proof/tampering';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';

const sealed = useSealedLog();
const { verify, tamper } = sealed;

const positionOf = async (recordId: string) => {
  const [row] = await asOwner<{ at: number }>(
    `SELECT (position + array_position(sequences, activity.sequence) - 1)::integer AS at
     FROM activity JOIN tlog_run USING (partner_id)
     WHERE partner_id = $1 AND record_id = $2 AND activity.sequence = ANY(sequences)`,
    [sealed.log.partner.id, recordId],
  );
  return row?.at;
};

it('finds nothing wrong with what nobody touched, and says what no checkpoint from outside proves', async () => {
  const { said, wrong } = await verify();
  expect(wrong).toBeNull();
  expect(said.join('\n')).toContain('all 312 records are as they were sealed');
  expect(said.join('\n')).toContain('1 receipts of exports');
  expect(said.join('\n')).toContain('Not proven: no checkpoint from outside');
});

describe('a changed column', () => {
  it.each([
    ['record_id', `'r-x'`, 'id'],
    ['status', `'failed'`, 'operationStatus'],
    ['variant', '1', 'stored'],
    ['occurred_at', `occurred_at - interval '1 microsecond'`, 'operationDate'],
    ['occurred_tick', '8', 'operationDate'],
    ['customer_id', `'00000000-0000-4000-8000-000000000001'`, 'customerId'],
    ['customer_name', `'Another'`, 'customerName'],
    ['user_principal_name', `'eve@tailspin.example'`, 'userPrincipalName'],
    ['actor_kind', `'system'`, 'actorKind'],
    ['application_id', 'NULL', 'applicationId'],
    ['resource_type', `'order'`, 'resourceType'],
    ['operation_type', `'create_order'`, 'operationType'],
    ['correlation_id', `'x'`, 'originalCorrelationId'],
    ['session_id', `''`, 'sessionId'],
    ['customized_data', `'[]'`, 'customizedData'],
    ['resource_old_value', `'{"Quantity":6}'`, 'resourceOldValue'],
    ['resource_new_value', `'{"Quantity":7} '`, 'resourceNewValue'],
    ['participants', `'[]'`, 'participants'],
    ['attributes', 'NULL', 'attributes'],
    ['other_fields', `'{}'`, 'otherFields'],
    ['redacted_changes', `'["/x"]'`, 'redactedChanges'],
    ['redaction', '99', 'stored'],
    ['source_id', 'NULL', 'stored'],
    ['source_kind', `'import'`, 'stored'],
  ])('is named: %s', async (column, value, field) => {
    await tamper(
      `UPDATE activity SET ${column} = ${value} WHERE partner_id = $1 AND record_id = 'r-7'`,
    );
    const id = column === 'record_id' ? 'r-x' : 'r-7';
    const position = await positionOf(id);
    expect((await verify()).wrong).toBe(
      `${sealed.log.partner.domain}: Record ${id} at position ${position}: its field ${field} was changed.`,
    );
  });

  it('is named: when the record was stored, its sequence, and whose it is', async () => {
    const position = await positionOf('r-7');
    await tamper(
      `UPDATE activity SET recorded_at = recorded_at - interval '1 microsecond'
       WHERE partner_id = $1 AND record_id = 'r-7'`,
    );
    expect((await verify()).wrong).toContain(
      `Record r-7 at position ${position}: it is not as it was sealed`,
    );
    await putBack();
    await tamper(`UPDATE activity SET sequence = 0 WHERE partner_id = $1 AND record_id = 'r-7'`);
    expect((await verify()).wrong).toContain(`Record r-7`);
    await putBack();
    await tamper(
      `UPDATE activity SET is_own = true, customer_id = NULL
       WHERE partner_id = $1 AND record_id = 'r-7'`,
    );
    expect((await verify()).wrong).toContain(
      `Record r-7 at position ${position}: its fields customerId, stored were changed`,
    );
  });
});

describe('records', () => {
  const remove = (condition: string) =>
    tamper(`DELETE FROM activity WHERE partner_id = $1 AND ${condition}`);
  it.each([
    ['the first', `record_id = 'r-0'`, 'r-0'],
    ['one in the middle', `record_id = 'r-150'`, 'r-150'],
    ['the last', `record_id = 'r-309'`, 'r-309'],
    ['all after a checkpoint', `(is_own OR record_id ~ '^r-(29|30)[0-9]$')`, null],
  ])('that were deleted are missed: %s', async (_, condition, first) => {
    const position = first === null ? sealed.log.checkpoints[0]?.size : await positionOf(first);
    await remove(condition);
    expect((await verify()).wrong).toContain(`The record at position ${position} (sequence `);
  });

  it('that were put in are named', async () => {
    const position = await positionOf('r-150');
    await remove(`record_id = 'r-150'`);
    const columns = await asOwner<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute
       WHERE attrelid = 'activity'::regclass AND attnum > 0 AND NOT attisdropped`,
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => (name === 'record_id' ? `'forged'` : name));
    await tamper(
      `INSERT INTO activity (${names.join()}) SELECT ${values.join()} FROM kept.activity
       WHERE partner_id = $1 AND record_id = 'r-150'`,
    );
    expect((await verify()).wrong).toContain(`Record forged at position ${position}: its field id`);
    await putBack();
    await tamper(
      `INSERT INTO activity (${names.join()}) SELECT ${values.map((value) => (value === 'sequence' ? '(SELECT min(sequence) FROM activity WHERE partner_id = $1) - 1' : value)).join()}
       FROM activity WHERE partner_id = $1 AND record_id = 'r-150'`,
    );
    expect((await verify()).wrong).toContain('Record forged (sequence');
  });

  it('that changed places are named, and one that is dated back', async () => {
    const [one, other] = [await positionOf('r-20'), await positionOf('r-21')];
    const [first, second] = one && other && one < other ? ['r-21', other] : ['r-20', one];
    await tamper(swapSequences('r-20', 'r-21'));
    expect((await verify()).wrong).toContain(
      `Record ${first} at position ${Math.min(one ?? 0, other ?? 0)}: it was sealed at position ${second}`,
    );
    await putBack();
    await tamper(
      `UPDATE activity SET occurred_at = occurred_at - interval '1 year'
       WHERE partner_id = $1 AND record_id = 'r-20'`,
    );
    expect((await verify()).wrong).toContain(
      `Record r-20 at position ${one}: its field operationDate`,
    );
  });

  it('that were moved to another partner are named, on either side', async () => {
    const position = await positionOf('r-20');
    await tamper(
      `UPDATE activity SET partner_id = '${sealed.other.partner.id}', variant = 1
       WHERE partner_id = $1 AND record_id = 'r-20'`,
    );
    expect((await verify()).wrong).toContain(`position ${position}`);
    const there = await verify({ partner: sealed.other.partner.domain });
    expect(there.wrong).toContain(`its entry is in the log of ${sealed.log.partner.domain}`);
    await putBack();
    await remove(`record_id = 'r-20'`);
    await asOwner(
      `DELETE FROM activity WHERE partner_id = '${sealed.other.partner.id}' AND record_id = 'r-20'`,
    );
    await asOwner(
      `INSERT INTO activity SELECT * FROM kept.activity WHERE partner_id = '${sealed.log.partner.id}' AND record_id = 'r-20'`,
    );
    await tamper(
      `UPDATE activity SET partner_id = '${sealed.other.partner.id}' WHERE partner_id = $1 AND record_id = 'r-20'`,
    );
    expect((await verify()).wrong).toContain(
      `Record r-20 at position ${position}: its field partnerId was changed, it was moved to ${sealed.other.partner.domain}`,
    );
  });
});
