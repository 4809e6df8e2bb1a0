/**
 * The cells of a CSV (RFC 4180), with or without a byte-order mark.
 * @param {string} text
 * @returns {string[][]}
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
    // What is no cell ends the table, which then has too few rows.
    if (!cell) break;
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
