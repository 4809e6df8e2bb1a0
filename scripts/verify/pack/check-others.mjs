import { Fault } from '../fault.mjs';

// Files of a pack that nothing proves: the instructions, and the program itself.
const UNREAD = new Set(['README.txt', 'verify.mjs']);

// So many names of other files are said.
const MAX_NAMES = 10;

/**
 * A proof that belongs to nothing in the pack would look like one that was checked.
 * @param {import('./pack-folder.mjs').PackFolder} pack After everything else was read of it.
 */
export function requireNoOtherProofs(pack) {
  const [path] = pack.listUnread().filter((each) => each.startsWith('proof/'));
  if (path !== undefined) throw new Fault(`The file ${path} belongs to nothing in the pack.`);
}

/**
 * What of a pack is not checked.
 * @param {import('./pack-folder.mjs').PackFolder} pack After everything else was read of it.
 * @returns {string[]}
 */
export function describeUnchecked(pack) {
  const others = pack.listUnread().filter((path) => !UNREAD.has(path));
  const names = others.slice(0, MAX_NAMES).join(', ');
  const more = others.length > MAX_NAMES ? ` and ${others.length - MAX_NAMES} more` : '';
  return [
    'All other words in index.html, and how it looks: they are the wording of the maker. What is proven is in records.csv and records.ndjson.',
    'README.txt, and in pack.json: partner, at, staff and language.',
    'Which of the fields that are not shown were withheld, and which erased.',
    'verify.mjs itself. If you did not get it from somebody whom you trust, use one that you did: node verify.mjs FOLDER.',
    ...(others.length > 0 ? [`Files that belong to no pack: ${names}${more}.`] : []),
  ];
}
