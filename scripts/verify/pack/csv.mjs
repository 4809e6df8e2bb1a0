/**
 * The cells of a CSV (RFC 4180), with or without a byte-order mark; null when the text is none.
 * @param {string} text
 * @returns {string[][] | null}
 */
export function parseCsv(text) {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cells.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  while (cells.lastIndex < text.length) {
    const cell = cells.exec(text);
    if (!cell) return null;
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
