import { Fault } from '../fault.mjs';

/**
 * What a pack says of itself. Nothing of it is proven by itself.
 * @typedef {{ partner: string, customer: string, customerId: string, from: string, to: string, checkpoint: number,
 *   records: number, gone: number, unreadableDays: string[], staff: string }} Manifest
 */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MEMBERS = new Set(
  (
    'format partner customer customerId from to checkpoint at records gone unreadableDays staff ' +
    'language'
  ).split(' '),
);
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * @param {import('./pack-folder.mjs').PackFolder} pack
 * @returns {Manifest}
 */
export function readManifest(pack) {
  const manifest = pack.readJson('pack.json');
  if (manifest.format !== 1)
    throw new Fault('pack.json has a format that this program does not know.');
  const isWhole =
    ['partner', 'customer', 'staff'].every((name) => typeof manifest[name] === 'string') &&
    ['checkpoint', 'records', 'gone'].every((name) => Number.isSafeInteger(manifest[name])) &&
    ['from', 'to'].every((name) => DAY.test(String(manifest[name]))) &&
    GUID.test(String(manifest.customerId)) &&
    Array.isArray(manifest.unreadableDays) &&
    manifest.unreadableDays.every((day) => DAY.test(String(day)));
  if (!isWhole) throw new Fault('pack.json does not say whom the pack is about, or which days.');
  // A member that is there twice, or one that no pack has, would be read by people and not by this program.
  const isExact = pack.read('pack.json') === `${JSON.stringify(manifest, null, 2)}\n`;
  const strange = Object.keys(manifest).find((name) => !MEMBERS.has(name));
  if (!isExact || strange !== undefined)
    throw new Fault('pack.json is not written as a pack writes it, or says more.');
  return /** @type {Manifest} */ (/** @type {unknown} */ (manifest));
}

/** The days of a pack, in order. @param {Manifest} manifest @returns {string[]} */
export function daysOf({ from, to }) {
  const days = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length < 1000; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
