import { hash } from 'node:crypto';
import { leafHashOf } from '../../core/tree.mjs';
import { tieTo } from '../../database/session.mjs';
import { Fault } from '../../fault.mjs';
import { parseLine } from '../check-proof.mjs';
import { sha256Of } from '../given-file.mjs';
import { compareLines } from './compare-lines.mjs';
import { hashLines } from './file-lines.mjs';
import { formatOf } from './format-of.mjs';

/**
 * Checks an exported file by the receipts in a database: whether it is one as it was given out, or how it
 * differs from the one that it has most rows of. Throws a Fault.
 * @param {import('pg').Client} client
 * @param {{ path: string, partners: { id: string, domain: string }[] }} options
 * @returns {Promise<string>}
 */
export async function checkExport(client, { path, partners }) {
  const sha256 = await sha256Of(path);
  for (const partner of partners) {
    await tieTo(client, partner.id);
    const receipt = await findReceipt(client, { partnerId: partner.id, sha256 });
    if (receipt) return `${path} is complete and unchanged: ${describe(receipt, partner)}`;
  }
  const format = formatOf(path);
  if (format === null)
    throw new Fault(
      `${noReceipt(path)} It is neither CSV with commas nor NDJSON, so its rows cannot be compared with those of an export: give the file that was downloaded, not one that was made from it.`,
    );
  const known = await readKnown(path, format);
  let best = null;
  for (const partner of partners) {
    await tieTo(client, partner.id);
    const likely = await findLikely(client, { partnerId: partner.id, known, format });
    if (likely && likely.common > (best?.common ?? 0)) best = { ...likely, partner };
  }
  if (best) return compare({ path, format, ...best });
  throw new Fault(`${noReceipt(path)} Nor has it one of a file with rows of this one.`);
}

const noReceipt = (path) =>
  `The log has no receipt of this file (${path}); exports that were not sealed yet, or were made before receipts existed, have none.`;

async function compare({ path, format, partner, receipt, list }) {
  if (hash('sha256', list) !== receipt.lines)
    throw new Fault(
      `What the database holds of the lines of the export ${receipt.recordId} is not what its receipt says.`,
    );
  const difference = await compareLines(hashLines(path, format), list);
  const named = describe(receipt, partner);
  if (difference !== null)
    throw new Fault(`${path} is not as it was given out: ${difference}. It was ${named}`);
  return `${path} says the same as the file that was given out, though another program has written it anew: ${named}`;
}

function describe({ recordId, rows, at, position }, { domain }) {
  return `the export ${recordId} of ${domain}, ${rows} rows, with a receipt of ${at}, entry ${position} of the log.`;
}

const RECEIPTS = `
  SELECT statement.position::float8 AS position, line, record_id,
    substring(leaf_hashes FROM (statement.position - run.position)::integer * 32 + 1 FOR 32) AS leaf
  FROM tlog_statement AS statement JOIN tlog_run AS run ON run.partner_id = $1
    AND run.position BETWEEN statement.position - 255 AND statement.position
    AND run.position + run.count > statement.position
  WHERE statement.partner_id = $1 AND kind = 'receipt' AND line LIKE '%' || $2 || '%'
  ORDER BY statement.position DESC LIMIT 300`;

async function findReceipt(client, { partnerId, sha256 }) {
  const receipts = await listReceipts(client, { partnerId, part: `"sha256":"${sha256}"` });
  return receipts[0] ?? null;
}

async function listReceipts(client, { partnerId, part }) {
  const { rows } = await client.query(RECEIPTS, [partnerId, part]);
  return rows.map(({ position, line, record_id: recordId, leaf }) => {
    if (!leafHashOf(line).equals(leaf))
      throw new Fault(
        `The receipt at position ${position} is not the entry that was sealed: its line was changed.`,
      );
    return { ...parseLine(line), position, recordId };
  });
}

// Whose a line is, and what it says: partners may have records of the same ids.
async function readKnown(path, format) {
  const known = new Set();
  for await (const { identity, hash: whole } of hashLines(path, format)) {
    known.add(identity);
    known.add(whole);
  }
  return known;
}

// The newest one that has the most of the file's rows.
async function findLikely(client, { partnerId, known, format }) {
  const { rows } = await client.query(`SELECT to_regclass('exported_part') IS NOT NULL AS has`);
  if (!rows[0].has) return null;
  let best = null;
  for (const receipt of await listReceipts(client, { partnerId, part: `"format":"${format}"` })) {
    if (!receipt.lines) continue;
    const list = await readList(client, { partnerId, recordId: receipt.recordId });
    const common = countCommon(list, known);
    if (common > (best?.common ?? 0)) best = { receipt, list, common };
  }
  return best;
}

async function readList(client, { partnerId, recordId }) {
  const { rows } = await client.query(
    'SELECT lines FROM exported_part WHERE partner_id = $1 AND record_id = $2 ORDER BY part',
    [partnerId, recordId],
  );
  return Buffer.concat(rows.map(({ lines }) => lines));
}

// The heading of another export is no row of it.
function countCommon(list, known) {
  const heading = list.toString('hex', 0, 8);
  let common = 0;
  for (let at = 0; at < list.length; at += 24) {
    const identity = list.toString('hex', at, at + 8);
    if (identity === heading || !known.has(identity)) continue;
    common += known.has(list.toString('hex', at, at + 24)) ? 2 : 1;
  }
  return common;
}
