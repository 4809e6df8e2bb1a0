import { Fault } from '../fault.mjs';
import { visible } from './visible.mjs';

/** @typedef {import('./check-records.mjs').ProvenRecord} ProvenRecord */

// A row as lib/evidence/archive/index-page.ts writes it. Words have no marks in them.
const CODE = '<code>([^<]*)</code>';
const ROW = new RegExp(
  `<tr id="p(\\d+)"><td class="t">([^<]*)</td>` +
    `<td><strong>[^<]*</strong> [^<]*((?: <em>[^<]*</em>)*) ${CODE}</td>` +
    `<td>(<bdi>[^<]*</bdi>|<i>[^<]*</i>)</td><td>[^<]* ${CODE}</td><td class="i">${CODE}</td></tr>\n`,
  'y',
);

// No script, no picture, nothing that lies over the rows.
const ELEMENTS = new Set(
  (
    '!doctype html head meta title style body header main section p h1 h2 ul li table thead tbody tr th td strong em ' +
    'code bdi i'
  ).split(' '),
);

const ATTRIBUTES = new Set(['lang', 'charset', 'name', 'content', 'id', 'class']);

/**
 * Compares in the page what its rows have word for word, and makes sure that it has no other rows or elements.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {ProvenRecord[]} records
 */
export function checkPage(pack, records) {
  const page = pack.read('index.html');
  const strange = findStrange(page);
  if (strange !== null) throw new Fault(`index.html has "${strange}", which no pack has.`);
  const count = page.split(/<tr(?=[\s>])/i).length - 2;
  if (count !== records.length)
    throw new Fault(`index.html has ${count} records, and ${records.length} are proven.`);
  const [, body = '', ...others] = page.split('<tbody>\n');
  const [rows = '', ...rest] = body.split('</tbody>');
  if (others.length > 0 || rest.length !== 1 || page.split(/<table/i).length !== 2)
    throw new Fault('index.html has not one table.');
  ROW.lastIndex = 0;
  for (const [at, record] of records.entries()) {
    const wrong = findWrong(ROW.exec(rows), record);
    if (wrong !== null)
      throw new Fault(
        `index.html, record ${at + 1}: ${wrong} is not that of the record at position ${record.position}.`,
      );
  }
  if (ROW.lastIndex !== rows.length) throw new Fault('index.html has more than rows in its table.');
}

/** @param {string} page */
function findStrange(page) {
  for (const [tag, name = ''] of page.matchAll(/<\/?([^\s>/]*)[^>]*/g)) {
    const attributes = [...tag.matchAll(/([^\s="]+)\s*=/g)].map(([, attribute = '']) => attribute);
    if (!ELEMENTS.has(name.toLowerCase())) return name;
    const strange = attributes.find((attribute) => !ATTRIBUTES.has(attribute));
    if (strange !== undefined && !tag.startsWith('<meta name="viewport" ')) return strange;
  }
  return null;
}

/** What is wrong with a row; null for nothing. @param {string[] | null} row @param {ProvenRecord} record */
function findWrong(row, { position, values, withheld, erased }) {
  if (!row) return 'its form';
  const [, told, time, marks = '', operation, user = '', status, id] = row;
  const codeOf = (/** @type {string} */ name) => escape(visible(values.get(name) ?? ''));
  const name = values.get('userPrincipalName') ?? '';
  const isUser =
    name.trim() === ''
      ? user.startsWith('<i>')
      : user === `<bdi>${codeOf('userPrincipalName')}</bdi>`;
  const expectedMarks = (withheld.length > 0 ? 1 : 0) + (erased.length > 0 ? 1 : 0);
  const found = [
    [Number(told) === position, 'the position'],
    [time === (values.get('operationDate') ?? '').slice(0, 19).replace('T', ' '), 'the time'],
    [operation === codeOf('operationType'), 'operationType'],
    [isUser, 'userPrincipalName'],
    [status === codeOf('operationStatus'), 'operationStatus'],
    [id === codeOf('id'), 'id'],
    [marks.split('<em>').length - 1 === expectedMarks, 'what is withheld or erased'],
  ];
  return found.find(([isRight]) => !isRight)?.[1] ?? null;
}

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '');
}
