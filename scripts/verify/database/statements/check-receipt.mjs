import { Fault } from '../../fault.mjs';

const RECORD = `
  SELECT record_id, operation_type, status, is_own, customized_data
  FROM tlog_run JOIN activity ON activity.partner_id = tlog_run.partner_id
    AND activity.sequence = sequences[$2::bigint - position + 1]
  WHERE tlog_run.partner_id = $1 AND position BETWEEN $2::bigint - 255 AND $2::bigint
    AND position + count > $2::bigint`;

/** Checks the receipt of an export against the record of that, if it is still there. */
export async function checkReceipt(receipt, { statement, log, client }) {
  const place = `The receipt at position ${statement.position}`;
  const { record: position } = receipt;
  if (!Number.isSafeInteger(position) || position < 0 || position >= statement.position)
    throw new Fault(`${place} names no record before it.`);
  const { rows } = await client.query(RECORD, [log.partnerId, position]);
  const [record] = rows;
  if (!record) return;
  const data = dataOf(record.customized_data);
  const isSame =
    record.is_own &&
    record.operation_type === 'log_exported' &&
    record.record_id === statement.record_id &&
    data.get('Sha256') === receipt.sha256 &&
    data.get('Rows') === String(receipt.rows) &&
    data.get('Format') === receipt.format &&
    data.get('LinesSha256') === receipt.lines;
  if (!isSame)
    throw new Fault(
      `${place} does not say what the record of its export (${record.record_id}) says.`,
    );
  log.receipts += 1;
}

function dataOf(items) {
  return new Map(Array.isArray(items) ? items.map(({ key, value }) => [key, value]) : []);
}
