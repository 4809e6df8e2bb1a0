// A multiple of a tile's 256 entries; some megabytes are in memory for each.
const STRETCH = 2 ** 15;

/**
 * Checks a partner's log from its first entry to its last one, some stretches at once, and gives what they
 * have in order.
 * @param {import('pg').Client} client
 * @param {{
 *   threads: import('./stretch-threads.mjs').StretchThreads, partnerId: string, size: number,
 *   sequence: string, counted: string, secret: string,
 * }} options `sequence`: up to which all activities are sealed.
 */
export async function* checkStretches(client, { threads, ...options }) {
  const underWay = [];
  try {
    for await (const stretch of listStretches(client, options)) {
      const checking = threads.check(stretch);
      // Another one may fail first; this one's failure is told when it is its turn.
      checking.catch(() => undefined);
      underWay.push(checking);
      if (underWay.length > threads.size) yield await underWay.shift();
    }
    while (underWay.length > 0) yield await underWay.shift();
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function* listStretches(client, { partnerId, size, sequence, counted, secret }) {
  let after = null;
  for (let from = 0; from < size; from += STRETCH) {
    const to = Math.min(from + STRETCH, size);
    const through = to === size ? sequence : ((await findLast(client, { partnerId, to })) ?? after);
    yield { partnerId, from, to, after, through, counted, secret };
    after = through;
  }
}

// The sequence of the last activity before a position.
async function findLast(client, { partnerId, to }) {
  const { rows } = await client.query(
    `SELECT last_sequence FROM tlog_run
     WHERE partner_id = $1 AND position < $2 AND last_sequence IS NOT NULL
     ORDER BY position DESC LIMIT 1`,
    [partnerId, to],
  );
  return rows[0]?.last_sequence ?? null;
}
