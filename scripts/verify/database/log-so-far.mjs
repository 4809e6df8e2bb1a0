import { DayHeads } from './day-heads.mjs';
import { SealedDays } from './sealed-days.mjs';

/** What the entries of a partner's log have said up to the one that is checked. */
export class LogSoFar {
  records = 0;
  removed = 0;
  receipts = 0;
  heads = new DayHeads();
  sealed = new SealedDays();
  /** The lines about sources in the newest seal of each day. @type {Map<string, string>} */
  sources = new Map();
  /** The key in force. @type {import('../core/note.mjs').VerifierKey | null} */
  key = null;
  /** @type {{ key: import('../core/note.mjs').VerifierKey, since: number }[]} */
  keys = [];
  /** @type {{ first: number, last: number, record: string, statement: number }[]} */
  removals = [];
  /** The fields that were erased of the record at a position. @type {Map<number, Set<string>>} */
  erasures = new Map();
  /** @type {{ at: string, size: number }[]} */
  restored = [];
  lastKind = '';
  closedAt = '';
  /** When the last record was stored. */
  latest = '';

  /**
   * @param {{ partnerId: string, months: string[], sources: Map<string, { kind: string, name: string }> }} about
   *   `months`: those that retention removed records of, `2026-03`.
   */
  constructor({ partnerId, months, sources }) {
    this.partnerId = partnerId;
    this.months = new Set(months);
    this.knownSources = sources;
  }

  /** Whether retention removed records of a day. @param {string} day */
  isThinned(day) {
    return this.months.has(day.slice(0, 7));
  }

  /** Whether an entry says that retention removed the record at a position. @param {number} position */
  isRemoved(position) {
    return this.removals.some(({ first, last }) => first <= position && position <= last);
  }

  /**
   * A source by which a day's activities came that none of these lines is of.
   * @param {string} day
   * @param {string[]} lines
   */
  findMissingSource(day, lines) {
    for (const id of this.heads.days.get(day)?.sources ?? []) {
      const { kind, name } = this.knownSources.get(id) ?? { kind: '?', name: id };
      const shown = name.replace(/\p{Cc}/gu, ' ');
      const isThere = lines.some(
        (line) => line.startsWith(`source ${kind} `) && line.endsWith(` ${shown}`),
      );
      if (!isThere) return `${kind} ${shown}`;
    }
    return null;
  }
}
