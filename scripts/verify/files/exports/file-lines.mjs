import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const [LINE_FEED, QUOTE] = [10, 34];
const RECORD_ID = 14;

/**
 * The lines of an exported file as its list has them: see docs/receipts.md. A line in memory at once.
 * @param {string} path
 * @param {'csv' | 'ndjson'} format
 * @returns {AsyncGenerator<{ hash: string, identity: string, recordId: string }>}
 */
export async function* hashLines(path, format) {
  const read = format === 'csv' ? readCsv : readJson;
  let isFirst = true;
  for await (const line of splitLines(path, format === 'csv')) {
    const text = isFirst ? line.replace(/^\ufeff/, '') : line;
    isFirst = false;
    if (/^\r?\n?$/.test(text)) continue;
    const { content, recordId } = read(text.replace(/\r?\n$/, ''));
    const identity = hash('sha256', recordId).slice(0, 16);
    yield { hash: identity + hash('sha256', content).slice(0, 32), identity, recordId };
  }
}

async function* splitLines(path, hasQuotes) {
  let held = [];
  let isQuoted = false;
  for await (const chunk of createReadStream(path)) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (chunk[at] === QUOTE && hasQuotes) isQuoted = !isQuoted;
      if (chunk[at] !== LINE_FEED || isQuoted) continue;
      yield Buffer.concat([...held, chunk.subarray(from, at + 1)]).toString();
      held = [];
      from = at + 1;
    }
    held.push(chunk.subarray(from));
  }
  const last = Buffer.concat(held).toString();
  if (last !== '') yield last;
}

function readCsv(line) {
  const cells = splitCells(line).map(plainCell);
  return { content: cells.join('\0'), recordId: cells[RECORD_ID] ?? '' };
}

function readJson(line) {
  const { id } = parse(line);
  return { content: line, recordId: typeof id === 'string' ? id : '' };
}

function parse(line) {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}

// A cell is quoted, with its quotes doubled, or goes up to the next comma.
function splitCells(line) {
  const cells = [];
  for (const [, quoted, plain = ''] of `${line},`.matchAll(/(?:"((?:[^"]|"")*)"?)?([^,]*),/g))
    cells.push((quoted ?? '').replaceAll('""', '"') + plain);
  return cells;
}

function plainCell(cell) {
  const text = cell.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n');
  const formula = /^="(.*)"$/s.exec(text);
  return formula ? (formula[1] ?? '').replaceAll('""', '"') : text;
}
