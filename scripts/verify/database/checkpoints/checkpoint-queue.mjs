import { Fault } from '../../fault.mjs';
import { PagedRows } from '../paged-rows.mjs';
import { checkOutside, refuseLarger } from './check-outside.mjs';
import { checkStored, CHECKPOINTS } from './stored-checkpoints.mjs';

/** The checkpoints that a log is compared with while its entries are walked through, in order of size. */
export class CheckpointQueue {
  /** The size at which there is a checkpoint to compare next; Infinity when there is none. */
  nextSize = 0;
  /** The newest one of the database, and of those from outside, that were right. */
  newest = { stored: null, outside: null };
  outsideCount = 0;
  /** The newest cosignature of each witness. @type {Map<string, { size: number, time: number }>} */
  cosigned = new Map();
  #outside;
  #stored;

  constructor(client, { partnerId, outside, witnesses }) {
    this.witnesses = witnesses;
    this.#outside = [...outside].sort((one, other) => one.size - other.size);
    this.#stored = new PagedRows(client, { text: CHECKPOINTS, partnerId, key: 'size' });
  }

  /** Compares the checkpoints of the tree's size with it. */
  async checkAt(tree, log) {
    const { witnesses } = this;
    const context = { log, witnesses, root: tree.root() };
    for (
      let row = await this.#stored.peek();
      row && row.size <= tree.size;
      row = await this.#stored.peek()
    ) {
      this.#note(tree.size, checkStored(row, context));
      this.newest.stored = row;
      this.#stored.pass();
    }
    for (let [next] = this.#outside; next && next.size <= tree.size; [next] = this.#outside) {
      this.#note(tree.size, checkOutside(next, context));
      this.newest.outside = next;
      this.outsideCount += 1;
      this.#outside.shift();
    }
    await this.#findNext();
  }

  /** Requires that there is one, and none of more entries than the log has. */
  async finish(size, log) {
    const [larger] = this.#outside;
    if (larger) throw refuseLarger(larger, { log, size });
    const row = await this.#stored.peek();
    if (row)
      throw new Fault(
        `The checkpoint of the database at size ${row.size} is beyond the log's ${size} entries: entries were removed.`,
      );
    if (!this.newest.stored)
      throw new Fault('There is no checkpoint in the database: nothing says what was sealed.');
  }

  async #findNext() {
    const stored = await this.#stored.peek();
    this.nextSize = Math.min(stored?.size ?? Infinity, this.#outside[0]?.size ?? Infinity);
  }

  #note(size, cosigned) {
    for (const { witness, time } of cosigned) this.cosigned.set(witness, { size, time });
  }
}
