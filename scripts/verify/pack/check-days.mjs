import { hash } from 'node:crypto';
import { Fault } from '../fault.mjs';
import { requireEntry } from './check-head.mjs';
import { daysOf } from './manifest.mjs';
import { parseObject } from './pack-folder.mjs';

/**
 * What a sealed day says of the customer: how many entries, and what they lead to; `completeTo`: up to when Partner
 * Center was read, null where that is not said. Null for a day whose text is gone.
 * @typedef {{ count: number, head: string, completeTo: string | null, at: string } | null} SealedDay
 * @typedef {{ days: Map<string, SealedDay>, at: string }} SealedDays
 */

/**
 * Checks the list of all days and the text of each day of the pack. Days that nobody has a record of are not in
 * the result.
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {{ manifest: import('./manifest.mjs').Manifest, head: import('./check-head.mjs').Head }} known
 * @returns {SealedDays}
 */
export function checkDays(pack, { manifest, head }) {
  const position = head.checkpoint.size - 1;
  const line = pack.read('proof/close.json');
  const what = 'The last entry under the checkpoint (proof/close.json)';
  requireEntry(pack, { path: 'proof/close.tlog-proof', line, position, head, what });
  const close = parseObject(line, 'proof/close.json');
  if (close.kind !== 'close') throw new Fault('proof/close.json does not close the checkpoint.');
  requireDigest(pack.read('proof/days.txt'), { digest: close.days, path: 'proof/days.txt' });
  const seals = readSeals(pack);
  const days = new Map();
  for (const day of daysOf(manifest)) {
    const seal = seals.get(day);
    if (seal) days.set(day, checkDay(pack, { day, seal, manifest, head }));
    else if (pack.has(`proof/days/${day}.txt`))
      throw new Fault(`proof/days/${day}.txt is of a day that was never sealed.`);
  }
  return { days, at: String(close.at) };
}

/**
 * @typedef {{ position: number, text: string }} Seal
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @returns {Map<string, Seal>}
 */
function readSeals(pack) {
  const lines = pack.readLines('proof/days.txt').map((line) => line.split(' '));
  return new Map(
    lines.map(([day = '', position = '', text = '']) => [
      day,
      { position: Number(position), text },
    ]),
  );
}

/**
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @param {{ day: string, seal: Seal, manifest: import('./manifest.mjs').Manifest,
 *   head: import('./check-head.mjs').Head }} known
 * @returns {SealedDay}
 */
function checkDay(pack, { day, seal, manifest, head }) {
  const path = `proof/days/${day}`;
  const line = pack.read(`${path}.json`);
  const what = `The seal of ${day} (${path}.json)`;
  requireEntry(pack, { path: `${path}.tlog-proof`, line, position: seal.position, head, what });
  const said = parseObject(line, `${path}.json`);
  if (said.kind !== 'day' || said.day !== day || said.text !== seal.text)
    throw new Fault(`${path}.json is not the newest seal of ${day}.`);
  if (!pack.has(`${path}.txt`) && manifest.unreadableDays.includes(day)) return null;
  const text = pack.read(`${path}.txt`);
  requireDigest(text, { digest: seal.text, path: `${path}.txt` });
  const lines = text.split('\n').slice(0, -1);
  requireOrder(lines, day);
  const tag = hash('sha256', `${day}\n${manifest.customerId}`);
  const [, count = '0', chain = ''] =
    lines.find((each) => each.startsWith(`${tag} `))?.split(' ') ?? [];
  return { count: Number(count), head: chain, completeTo: completeTo(lines), at: String(said.at) };
}

/** @param {string} text @param {{ digest: unknown, path: string }} expected */
function requireDigest(text, { digest, path }) {
  if (hash('sha256', text) !== digest)
    throw new Fault(`${path} is not the text that was sealed: its SHA-256 is another.`);
}

// Sorted without doubles: nobody can be in it twice.
/** @param {string[]} lines @param {string} day */
function requireOrder(lines, day) {
  const tags = lines.map((line) =>
    Buffer.from(line.split(' ')[0] === 'source' ? line : line.slice(0, 64)),
  );
  const isSorted = tags.every(
    (tag, at) => at === 0 || Buffer.compare(tags[at - 1] ?? tag, tag) < 0,
  );
  if (!isSorted)
    throw new Fault(`The text of ${day} is out of order, or has somebody in it twice.`);
}

/** @param {string[]} lines */
function completeTo(lines) {
  const days = lines
    .filter((line) => line.startsWith('source sync '))
    .map((line) => line.split(' ')[2] ?? '-');
  return days.sort().at(-1) ?? null;
}
