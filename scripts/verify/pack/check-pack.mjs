import { checkDays } from './check-days.mjs';
import { checkHead } from './check-head.mjs';
import { checkRecords } from './check-records.mjs';
import { checkTables } from './check-tables.mjs';
import { daysOf, readManifest } from './manifest.mjs';
import { PackFolder } from './pack-folder.mjs';

/**
 * Checks the pack in a folder. Returns what is proven, a sentence each; throws Fault at the first thing that is wrong.
 * @param {string} folder
 * @param {import('./check-head.mjs').TrustedKeys} trusted
 * @returns {string[]}
 */
export function checkPack(folder, trusted) {
  const pack = new PackFolder(folder);
  const manifest = readManifest(pack);
  const head = checkHead(pack, { ...trusted, size: manifest.checkpoint });
  const { days, at } = checkDays(pack, { manifest, head });
  const { records, gone } = checkRecords(pack, { manifest, head, days });
  checkTables(pack, records);
  return [
    ...describeHead(head, at),
    ...describeRecords({ manifest, records, days, gone }),
    ...describePartnerCenter({ manifest, days, at }),
  ];
}

/** @param {import('./check-head.mjs').Head} head @param {string} at */
function describeHead({ checkpoint: { origin, size }, names, isKeyGiven, cosigned, fitting }, at) {
  const byPack = fitting.filter((name) => !cosigned.includes(name));
  const unchecked = names.filter((name) => !cosigned.includes(name) && !fitting.includes(name));
  return [
    `The log ${origin} had ${size} entries at ${at}, signed by ${isKeyGiven ? 'the key that you gave' : 'the key in proof/key; compare it with one that you got elsewhere'}.`,
    ...cosigned.map((name) => `The witness ${name} cosigned that.`),
    ...byPack.map(
      (name) =>
        `The witness ${name} cosigned that, by the key in proof/witnesses; compare it with one that you got elsewhere.`,
    ),
    ...(unchecked.length > 0
      ? [
          `Cosignatures that were not checked, as no key was given with --witness: ${unchecked.join(', ')}.`,
        ]
      : []),
    ...(names.length === 0 ? ['No witness has cosigned it.'] : []),
  ];
}

/**
 * @param {{ manifest: import('./manifest.mjs').Manifest, records: import('./check-records.mjs').ProvenRecord[],
 *   days: Map<string, import('./check-days.mjs').SealedDay>, gone: Map<string, number> }} found
 */
function describeRecords({ manifest, records, days, gone }) {
  const { customer, customerId, from, to } = manifest;
  const whom = `${customer} (${customerId})`;
  const withRecords = [...days].filter(([, day]) => day !== null && day.count > 0);
  const lost = [...days].filter(([, day]) => day === null).map(([day]) => day);
  const partly = records.filter(({ isPartly }) => isPartly).length;
  const quiet = daysOf(manifest).length - withRecords.length - lost.length;
  return [
    ...(records.length > 0
      ? [`Each of the ${records.length} records is in the log, unchanged, and is about ${whom}.`]
      : []),
    withRecords.length === 0
      ? `In this log, no record about ${whom} happened from ${from} to ${to} (UTC).`
      : `From ${from} to ${to} (UTC) the log has records about ${whom} on ${withRecords.length} days, and none on ${quiet}: ${withRecords.map(([day, sealed]) => `${day} (${sealed?.count ?? 0})`).join(', ')}.`,
    ...(gone.size === 0
      ? ['None of them was left out of the pack.']
      : [
          `NOT SHOWN, as they are no longer kept: ${[...gone].map(([day, count]) => `${count} of ${day}`).join(', ')}.`,
        ]),
    ...(lost.length > 0
      ? [`NOTHING can be said of days whose text is no longer there: ${lost.join(', ')}.`]
      : []),
    ...(partly > 0
      ? [
          `Of ${partly} records some fields are withheld or erased; what is shown of them is unchanged.`,
        ]
      : []),
    'records.csv, records.ndjson and index.html have these records and no others.',
  ];
}

/**
 * @param {{ manifest: import('./manifest.mjs').Manifest, at: string,
 *   days: Map<string, import('./check-days.mjs').SealedDay> }} found
 */
function describePartnerCenter({ manifest, days, at }) {
  const read = [...days.values()].filter((day) => day !== null && day.completeTo !== null);
  if (read.length === 0)
    return ['The log does not say how complete the records of Partner Center are.'];
  const ended = daysOf(manifest).filter((day) => day < at.slice(0, 10));
  const missing = ended.filter((day) => {
    const completeTo = days.get(day)?.completeTo ?? '-';
    return completeTo === '-' || completeTo < day;
  });
  const open = daysOf(manifest).length - ended.length;
  return [
    missing.length === 0
      ? 'Partner Center was complete for all of these days that had ended.'
      : `Partner Center was NOT complete for ${missing.join(', ')}.`,
    ...(open > 0 ? [`${open} of the days had not ended yet; more may have followed.`] : []),
  ];
}
