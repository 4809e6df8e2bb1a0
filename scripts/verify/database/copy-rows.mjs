/**
 * Reads the rows of a query as `COPY` sends them, one call for each, in constant memory: a row is handed
 * over before the next one is read. The columns are text, or null.
 * @param {import('pg').Client} client
 * @param {{ query: string, onRow: (columns: (string | null)[]) => void }} options
 * @returns {Promise<void>}
 */
export function copyRows(client, { query, onRow }) {
  return new Promise((resolve, reject) => {
    // @ts-expect-error -- A query of our own, as pg calls its parts; its types name only those of pg.
    client.query(new CopyQuery({ query, onRow, resolve, reject }));
  });
}

class CopyQuery {
  #error = null;

  constructor({ query, onRow, resolve, reject }) {
    this.query = query;
    this.onRow = onRow;
    this.resolve = resolve;
    this.reject = reject;
  }

  submit(connection) {
    connection.query(`COPY (${this.query}) TO STDOUT`);
  }

  // One message is one row: PostgreSQL sends them so.
  handleCopyData({ chunk }) {
    if (this.#error) return;
    try {
      this.onRow(parseRow(chunk.utf8Slice(0, chunk.length - 1)));
    } catch (error) {
      this.#error = error;
    }
  }

  handleCommandComplete() {}

  handleReadyForQuery() {
    if (this.#error) this.reject(this.#error);
    else this.resolve();
  }

  handleError(error) {
    this.reject(error);
  }
}

/** @param {string} line */
function parseRow(line) {
  const columns = line.split('\t');
  const isPlain = !line.includes('\\');
  if (isPlain) return columns;
  return columns.map((column) => {
    if (column === '\\N') return null;
    return column.includes('\\')
      ? column.replace(/\\(.)/g, (_, letter) => ESCAPED[letter] ?? letter)
      : column;
  });
}

const ESCAPED = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
