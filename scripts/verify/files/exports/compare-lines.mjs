/**
 * How a file's lines differ from those of an export, in words; null when they are the same in the same order.
 * @param {AsyncIterable<{ hash: string, identity: string, recordId: string }>} lines
 * @param {Buffer} list The export's: 24 bytes for each line.
 * @returns {Promise<string | null>}
 */
export async function compareLines(lines, list) {
  const exported = Array.from({ length: list.length / 24 }, (_, at) =>
    list.toString('hex', at * 24, at * 24 + 24),
  );
  const open = new Map();
  for (const [at, hash] of exported.entries()) open.set(hash, [...(open.get(hash) ?? []), at]);
  const strangers = [];
  let [count, isOrdered] = [0, true];
  for await (const line of lines) {
    const found = open.get(line.hash)?.shift();
    if (found === undefined) strangers.push({ ...line, at: count });
    else if (found !== count) isOrdered = false;
    count += 1;
  }
  const missing = [...open.values()].flat().sort((one, other) => one - other);
  return describe({ exported, strangers, missing, isOrdered });
}

function describe({ exported, strangers, missing, isOrdered }) {
  const byIdentity = new Map();
  for (const at of missing) {
    const identity = exported[at]?.slice(0, 16);
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), at]);
  }
  const [changed, added] = [[], []];
  for (const line of strangers)
    (byIdentity.get(line.identity)?.shift() === undefined ? added : changed).push(line);
  const gone = [...byIdentity.values()].flat();
  const parts = [
    some('changed', changed.map(nameLine)),
    some(
      'missing',
      gone.map((at) => `line ${at + 1} of the export`),
    ),
    some('added', added.map(nameLine)),
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join('; ');
  return isOrdered ? null : 'its rows are in another order';
}

const MAX_NAMED = 5;

function some(what, names) {
  if (names.length === 0) return null;
  const more = names.length > MAX_NAMED ? ' …' : '';
  return `${names.length} rows are ${what} (${names.slice(0, MAX_NAMED).join(', ')}${more})`;
}

const nameLine = ({ recordId, at }) => `record ${recordId}, line ${at + 1}`;
