import { checkDays } from './check-days.mjs';
import { checkHead } from './check-head.mjs';
import { checkRecords } from './check-records.mjs';
import { checkTables } from './check-tables.mjs';
import { describeUnchecked, requireNoOtherProofs } from './check-others.mjs';
import { daysOf, readManifest } from './manifest.mjs';
import { PackFolder } from './pack-folder.mjs';

/**
 * What was found of a pack, a sentence each: what is proven, what of its days it does not show, and what was not
 * checked. It is complete when nothing is missing.
 * @typedef {{ proven: string[], missing: string[], unchecked: string[] }} Findings
 */

/**
 * Checks the pack in a folder. Throws Fault at the first thing that is wrong.
 * @param {string} folder
 * @param {import('./check-head.mjs').TrustedKeys} trusted
 * @returns {Findings}
 */
export function checkPack(folder, trusted) {
  const pack = new PackFolder(folder);
  const manifest = readManifest(pack);
  const head = checkHead(pack, { ...trusted, size: manifest.checkpoint });
  const { days, at } = checkDays(pack, { manifest, head });
  const { records, gone } = checkRecords(pack, { manifest, head, days });
  checkTables(pack, records);
  requireNoOtherProofs(pack);
  const missing = describeMissing({ gone, days });
  return {
    proven: [
      ...describeHead(head, at),
      ...describeRecords({ manifest, records, days, isComplete: missing.length === 0 }),
      ...describePartnerCenter({ manifest, days, at }),
    ],
    missing,
    unchecked: describeUnchecked(pack),
  };
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
 *   days: Map<string, import('./check-days.mjs').SealedDay>, isComplete: boolean }} found
 */
function describeRecords({ manifest, records, days, isComplete }) {
  const { from, to } = manifest;
  const whom = describeCustomer(manifest, records);
  const withRecords = [...days].filter(([, day]) => day !== null && day.count > 0);
  const lost = [...days.values()].filter((day) => day === null).length;
  const partly = records.filter(({ withheld, erased }) => withheld.length + erased.length > 0);
  const quiet = daysOf(manifest).length - withRecords.length - lost;
  const list = withRecords.map(([day, sealed]) => `${day} (${sealed?.count ?? 0})`).join(', ');
  return [
    ...(records.length > 0
      ? [`Each of the ${records.length} records is in the log, unchanged, and is about ${whom}.`]
      : []),
    withRecords.length === 0 && lost === 0
      ? `In this log, no record about ${whom} happened from ${from} to ${to} (UTC).`
      : `From ${from} to ${to} (UTC) the log has records about ${whom} on ${withRecords.length} days, and none on ${quiet}${list === '' ? '' : `: ${list}`}.`,
    ...(isComplete ? ['None of them was left out of the pack.'] : []),
    ...(partly.length > 0
      ? [
          `Of ${partly.length} records some fields are withheld or erased; what is shown of them is unchanged.`,
        ]
      : []),
    'records.ndjson and records.csv have these records and no others, each field that is shown as it is in the log (in records.csv as much of it as a cell holds).',
    'index.html has a row for each of them and no others, with its time, user, id and the codes of action and status.',
  ];
}

// The name that the maker gives is only that, unless a record has it.
/**
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {import('./check-records.mjs').ProvenRecord[]} records
 */
function describeCustomer({ customer, customerId }, records) {
  return records.some(({ values }) => values.get('customerName') === customer)
    ? `${customer} (${customerId})`
    : `${customerId} (named ${customer} by the maker of this pack, and so by no record in it)`;
}

/**
 * @param {{ gone: Map<string, number>, days: Map<string, import('./check-days.mjs').SealedDay> }} found
 */
function describeMissing({ gone, days }) {
  const counts = [...gone].map(([day, count]) => `${count} of ${day}`).join(', ');
  const lost = [...days].filter(([, day]) => day === null).map(([day]) => day);
  return [
    ...(gone.size > 0
      ? [
          `NOT SHOWN are records that the log counted: ${counts}. The maker of the pack says that they are no longer kept.`,
        ]
      : []),
    ...(lost.length > 0
      ? [
          `NOTHING can be said of ${lost.join(', ')}: the pack does not have the texts of these days. The maker of the pack says that they are no longer there.`,
        ]
      : []),
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
