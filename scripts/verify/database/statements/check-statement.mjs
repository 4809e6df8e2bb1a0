import { leafHashOf } from '../../core/tree.mjs';
import { Fault } from '../../fault.mjs';
import { checkClose } from './check-close.mjs';
import { checkDay } from './check-day.mjs';
import { checkKey } from './check-key.mjs';
import { checkReceipt } from './check-receipt.mjs';

/**
 * A row of `tlog_statement`.
 * @typedef {{
 *   position: number, kind: string, line: string, day: string | null, record_id: string | null,
 *   sources: string | null,
 * }} Statement
 */

export const STATEMENTS = `
  SELECT position::float8 AS position, kind, line, day::text AS day, record_id, sources FROM tlog_statement
  WHERE partner_id = $1 AND position >= $2 ORDER BY tlog_statement.position LIMIT $3`;

/**
 * Checks an entry that is no activity's: that it is the one that was sealed, and that what it says is so.
 * Throws a Fault.
 * @param {Statement} statement
 * @param {{ leafHash: Buffer, log: import('../log-so-far.mjs').LogSoFar, client: import('pg').Client }} context
 */
export async function checkStatement(statement, { leafHash, log, client }) {
  const { position, line, kind } = statement;
  if (!leafHashOf(line).equals(leafHash))
    throw new Fault(
      `The entry at position ${position} (${kind}) is not the one that was sealed: its line was changed.`,
    );
  const said = parseLine(line);
  const isOfKind = said?.kind === kind && (said.day ?? null) === statement.day;
  if (!said || !isOfKind)
    throw new Fault(
      `The row of the entry at position ${position} does not say what its line says: its kind or day was changed.`,
    );
  try {
    await CHECKS[kind]?.(said, { statement, log, client });
  } catch (error) {
    // What only somebody with the key can have sealed may still be nonsense.
    if (!(error instanceof TypeError)) throw error;
    throw new Fault(
      `The entry at position ${position} does not say what an entry of its kind (${kind}) says.`,
    );
  }
  log.lastKind = kind;
}

const CHECKS = {
  close: checkClose,
  day: checkDay,
  key: checkKey,
  receipt: checkReceipt,
  retention: ({ positions, record }, { statement, log }) => {
    for (const [first, last] of positions)
      log.removals.push({ first, last, record, statement: statement.position });
  },
  erasure: ({ position, fields }, { log }) => {
    log.erasures.set(position, new Set([...(log.erasures.get(position) ?? []), ...fields]));
  },
  restored: ({ at, size }, { log }) => {
    log.restored.push({ at, size });
  },
};

function parseLine(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
