/**
 * What a check without a fault has shown, in sentences.
 * @param {{ domain: string }} partner
 * @param {Awaited<ReturnType<import('./check-partner.mjs').checkPartner>> & {
 *   folder: string | null, witnesses: import('../core/note.mjs').VerifierKey[],
 * }} checked
 * @returns {string[]}
 */
export function describeProven({ domain }, { log, head, checkpoints, about, folder, witnesses }) {
  const { stored } = checkpoints.newest;
  return [
    `${domain}: all ${number(log.records - log.removed)} records are as they were sealed, in a log of ${number(head.size)} entries (${head.origin})${log.latest ? `; the last of them was stored at ${log.latest}` : ''}.`,
    `The log is whole up to its checkpoint of size ${number(stored.size)}, signed at ${stored.at} by ${log.key.text}.`,
    ...describeOutside(checkpoints, { size: head.size, folder }),
    ...describeWitnesses(checkpoints, witnesses),
    ...describeLosses(log),
    ...describeUnsealed(about.unsealed),
  ];
}

function describeOutside({ newest: { outside }, outsideCount }, { size, folder }) {
  if (outside) {
    const rest = size - outside.size;
    return [
      `Proven against ${number(outsideCount)} checkpoints from outside, the newest of size ${number(outside.size)} (${outside.file}): up to there nothing was changed, removed, put in or reordered.`,
      ...(rest > 0
        ? [
            `For the ${number(rest)} entries after it there is only the word of the database and its key.`,
          ]
        : []),
    ];
  }
  const where = folder === null ? 'no folder was named' : `${folder} has none of this log`;
  return [
    `Not proven: no checkpoint from outside the database was compared (${where}). Whoever holds the database and the signing key could have rewritten all of it, or gone back to an older state, and this check could not tell. Give it checkpoints that others kept: --checkpoints FOLDER.`,
  ];
}

function describeWitnesses({ cosigned }, witnesses) {
  if (witnesses.length === 0) return ['No cosignature was checked: WITNESS_KEYS names no witness.'];
  const names = [...new Set(witnesses.map(({ name }) => name))];
  return names.map((name) => {
    const found = cosigned.get(name);
    if (!found) return `Not witnessed: no checkpoint has a cosignature of ${name}.`;
    const at = new Date(found.time * 1000).toISOString().replace('.000', '');
    return `Witnessed: ${name} cosigned the checkpoint of size ${number(found.size)} at ${at}.`;
  });
}

function describeLosses({ removed, erasures, restored, receipts }) {
  const sentences = [];
  if (removed > 0)
    sentences.push(`Retention removed ${number(removed)} records, as entries of the log say.`);
  if (erasures.size > 0)
    sentences.push(
      `Fields of ${number(erasures.size)} records were erased, as entries of the log say; the others of their fields are proven.`,
    );
  if (receipts > 0)
    sentences.push(
      `${number(receipts)} receipts of exports say what the records of those exports say.`,
    );
  for (const { at, size } of restored)
    sentences.push(
      `At ${at} the log went on from a copy of the database that was taken at size ${number(size)}.`,
    );
  return sentences;
}

function describeUnsealed({ count, since }) {
  return count === 0
    ? []
    : [
        `Not sealed yet, and so not proven: ${number(count)} records, the first of them stored at ${since}.`,
      ];
}

const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** What no check of a database covers, for want of anything that was sealed of it. */
export const NOT_CHECKED =
  'Not checked: the search index (activity_text and its parts), by what users are known (activity_user), which further sources sent a record that was there already (activity_source), records that are set aside (set_aside), and what the version before left out of its counts by the hour (activity_hour).';
