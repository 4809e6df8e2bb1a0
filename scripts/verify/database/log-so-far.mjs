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
   * The first source by which a day's activities came that none of the seal's lines is of (`known`), and a line
   * that is of no source in table `source` (`sealed`); null when all fit.
   * @param {string} day
   * @param {string[]} lines
   */
  findOddSource(day, lines) {
    const all = [...(this.heads.days.get(day)?.sources ?? [])].map((id) => this.#sourceOf(id));
    const missing = all.filter((source) => !lines.some((line) => isOf(line, source)));
    const strangers = lines
      .filter((line) => !all.some((source) => isOf(line, source)))
      .map((line) => LINE.exec(line)?.groups ?? {})
      // The line of what reads Partner Center is there on every day.
      .filter(({ kind }) => kind !== 'sync');
    if (missing.length + strangers.length === 0) return null;
    const [known = null] = missing;
    const alike = strangers.find(({ kind, name }) => kind === known?.kind || name === known?.name);
    return { known, sealed: alike ?? (known ? null : strangers[0]) };
  }

  #sourceOf(id) {
    const { kind, name } = this.knownSources.get(id) ?? { kind: '?', name: id };
    return { id, kind, name: name.replace(/\p{Cc}/gu, ' ') };
  }
}

const LINE = /^source (?<kind>\S+) \S+ (?<name>.*)$/;

// As lines have it: see docs/proof.md.
function isOf(line, { kind, name }) {
  const { groups } = LINE.exec(line) ?? {};
  return groups?.kind === kind && groups.name === name;
}
