import { parseVerifierKey } from '../core/note.mjs';
import { openSession, tieTo } from '../database/session.mjs';
import { Obstacle } from '../fault.mjs';
import { checkExport } from './exports/check-export.mjs';

/** What the check of files asks of a database, which is opened once something is. */
export class FileDatabase {
  #opening = null;

  /** @param {{ findUrl: () => string, partner: string | null }} options `partner`: an id or domain, or null. */
  constructor({ findUrl, partner }) {
    this.findUrl = findUrl;
    this.partner = partner;
  }

  /** The keys that ever signed a log. @returns {Promise<import('../core/note.mjs').VerifierKey[]>} */
  async findKeys() {
    const { client, partners } = await this.#open();
    const keys = [];
    for (const { id } of partners) {
      await tieTo(client, id);
      const { rows } = await client.query(
        `SELECT line::json ->> 'new' AS key FROM tlog_statement WHERE partner_id = $1 AND kind = 'key'`,
        [id],
      );
      keys.push(...rows.map(({ key }) => parseVerifierKey(key)));
    }
    return keys.filter((key) => key !== null);
  }

  /** @param {string} path */
  async checkExport(path) {
    const { client, partners } = await this.#open();
    return checkExport(client, { path, partners });
  }

  async close() {
    const opened = await this.#opening?.catch(() => null);
    await opened?.client.end();
  }

  #open() {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  async #start() {
    const client = await openSession(this.findUrl());
    const { rows } = await client.query('SELECT id, domain FROM partner ORDER BY domain');
    const wanted = this.partner?.toLowerCase();
    const partners = rows.filter(({ id, domain }) => !wanted || id === wanted || domain === wanted);
    if (partners.length === 0) {
      await client.end();
      throw new Obstacle(`There is no partner ${this.partner ?? ''} in this database.`);
    }
    return { client, partners };
  }
}
