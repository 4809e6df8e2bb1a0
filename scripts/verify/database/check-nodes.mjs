import { Fault } from '../fault.mjs';

const TILE_LEVELS = 8;

/** Compares the roots of tiles that the database has with those that follow from the entries. */
export class NodeCheck {
  #added = [];
  #count = 0;

  constructor(client, partnerId) {
    this.client = client;
    this.partnerId = partnerId;
  }

  /** @param {{ level: number, index: number, hash: Buffer }} subtree One that became whole. */
  add({ level, index, hash }) {
    if (level % TILE_LEVELS === 0) this.#added.push({ level: level / TILE_LEVELS, index, hash });
  }

  /** Compares those that were added since the last call. */
  async check() {
    const added = this.#added;
    this.#added = [];
    if (added.length === 0) return;
    const { rows } = await this.client.query(
      `SELECT hash FROM unnest($2::int[], $3::bigint[]) WITH ORDINALITY AS wanted (level, index, at)
       LEFT JOIN tlog_node AS node ON node.partner_id = $1
         AND node.level = wanted.level AND node.index = wanted.index ORDER BY at`,
      [this.partnerId, added.map(({ level }) => level), added.map(({ index }) => index)],
    );
    for (const [at, { level, index, hash }] of added.entries()) {
      const found = rows[at]?.hash;
      if (found?.equals(hash)) continue;
      const first = index * 256 ** level;
      throw new Fault(
        `The root of the entries from position ${first} on (tile level ${level}, index ${index}) ${found ? 'is not the one that follows from them' : 'is missing'}.`,
      );
    }
    this.#count += added.length;
  }

  /** Requires that there are no more. */
  async finish() {
    const { rows } = await this.client.query(
      'SELECT count(*)::float8 AS count FROM tlog_node WHERE partner_id = $1',
      [this.partnerId],
    );
    if (rows[0].count !== this.#count)
      throw new Fault(
        `The database has ${rows[0].count} roots of tiles, and the log's entries make ${this.#count}.`,
      );
  }
}
