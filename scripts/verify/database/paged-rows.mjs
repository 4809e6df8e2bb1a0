const PAGE = 500;

/** Rows in the order of a number that is theirs alone, a page in memory at once. */
export class PagedRows {
  #page = [];
  #at = 0;
  #next = 0;
  #isEnd = false;

  /**
   * @param {import('pg').Client} client
   * @param {{ text: string, partnerId: string, key: string }} query `text` gives rows of the partner $1 whose
   *   `key` is $2 or more, in its order, $3 at most.
   */
  constructor(client, { text, partnerId, key }) {
    this.client = client;
    this.query = { text, partnerId, key };
  }

  /** The next row, which stays the next; null after the last one. */
  async peek() {
    if (this.#at === this.#page.length && !this.#isEnd) await this.#readPage();
    return this.#page[this.#at] ?? null;
  }

  /** Goes past the next row. */
  pass() {
    this.#at += 1;
  }

  async #readPage() {
    const { text, partnerId, key } = this.query;
    const { rows } = await this.client.query(text, [partnerId, this.#next, PAGE]);
    this.#page = rows;
    this.#at = 0;
    this.#isEnd = rows.length < PAGE;
    this.#next = Number(rows.at(-1)?.[key] ?? 0) + 1;
  }
}
