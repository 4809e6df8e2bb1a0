import { hash } from 'node:crypto';
import { Fault } from '../../fault.mjs';
import { copyRows } from '../copy-rows.mjs';
import { linesOf, tagOf } from '../day-heads.mjs';

/**
 * Compares what the database has of days with what the entries say, which is what the next seals are made
 * of. Of days that retention removed records of, the newest seal is compared with it instead. Throws a
 * Fault.
 * @param {import('pg').Client} client
 * @param {import('../log-so-far.mjs').LogSoFar} log
 */
export async function checkDays(client, log) {
  const customers = new CustomerDays(log);
  await copyRows(client, {
    query: `SELECT day, customer_id, count, encode(head, 'hex') FROM tlog_customer_day
      WHERE partner_id = '${log.partnerId}' ORDER BY day`,
    onRow: (columns) => customers.add(columns),
  });
  customers.finish();
  await checkDayRows(client, { log, records: customers.records });
  await checkSources(client, log);
}

class CustomerDays {
  records = new Map();
  #seen = 0;
  #removed = 0;
  #thinned = { day: '', lines: [] };

  constructor(log) {
    this.log = log;
  }

  add([day, customer, digits, head]) {
    const { log } = this;
    const count = Number(digits);
    const known = log.heads.days.get(day)?.customers.get(customer);
    const isThinned = log.isThinned(day);
    const isSame = known?.count === count && known.head.toString('hex') === head;
    if (!isSame && !(isThinned && (known?.count ?? 0) < count))
      throw new Fault(
        `What the database holds of customer ${customer} on ${day} (count and head) is not what the log's entries say.`,
      );
    if (known) this.#seen += 1;
    this.#removed += count - (known?.count ?? 0);
    this.records.set(day, (this.records.get(day) ?? 0) + count);
    if (!isThinned) return;
    if (this.#thinned.day !== day) this.#endThinned();
    this.#thinned.day = day;
    this.#thinned.lines.push({ tag: tagOf(day, customer), count, head: Buffer.from(head, 'hex') });
  }

  finish() {
    this.#endThinned();
    const { log } = this;
    const wanted = [...log.heads.days.values()].reduce(
      (sum, { customers }) => sum + customers.size,
      0,
    );
    if (wanted !== this.#seen)
      throw new Fault(
        `The database lacks ${wanted - this.#seen} customers of days that the log has entries of.`,
      );
    if (this.#removed !== log.removed)
      throw new Fault(
        `Of days in months of retention ${this.#removed} records are missing, and the log says that ${log.removed} were removed.`,
      );
  }

  // The lines of a day that retention thinned out, against its newest seal.
  #endThinned() {
    const { day, lines } = this.#thinned;
    this.#thinned = { day: '', lines: [] };
    const seal = this.log.sealed.seals.get(day);
    if (!seal) return;
    const text = linesOf(lines).join('') + (this.log.sources.get(day) ?? '');
    if (hash('sha256', text) !== seal.text)
      throw new Fault(
        `The seal of ${day} at position ${seal.position} does not say what the database holds of that day.`,
      );
  }
}

async function checkDayRows(client, { log, records }) {
  const { rows } = await client.query(
    `SELECT day::text AS day, records::float8 AS records, sealed::float8 AS sealed,
       position::float8 AS position, text
     FROM tlog_day WHERE partner_id = $1 ORDER BY tlog_day.day`,
    [log.partnerId],
  );
  for (const { day, ...row } of rows) {
    const seal = log.sealed.seals.get(day);
    const isSame =
      row.records === (records.get(day) ?? 0) &&
      row.position === (seal?.position ?? null) &&
      row.text === (seal?.text ?? null) &&
      row.sealed === (seal?.records ?? null);
    if (!isSame)
      throw new Fault(
        `What the database holds of the day ${day} is not what the log's entries say.`,
      );
    records.delete(day);
  }
  const [missing] = records.keys();
  if (missing !== undefined)
    throw new Fault(
      `The database holds nothing of the day ${missing}, of which the log has entries.`,
    );
}

// The next seal of a day names the sources that the table has.
async function checkSources(client, log) {
  const wanted = new Map([...log.heads.days].map(([day, { sources }]) => [day, new Set(sources)]));
  await copyRows(client, {
    query: `SELECT day, source_id FROM tlog_day_source WHERE partner_id = '${log.partnerId}'`,
    onRow: ([day, source]) => {
      if (!wanted.get(day)?.delete(source) && !log.isThinned(day))
        throw new Fault(
          `The database holds that activities of ${day} came by source ${source}, which no entry says.`,
        );
    },
  });
  const missing = [...wanted].find(([, sources]) => sources.size > 0);
  if (missing)
    throw new Fault(`The database lacks a source by which activities of ${missing[0]} came.`);
}
