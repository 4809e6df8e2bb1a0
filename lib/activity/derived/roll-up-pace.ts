// What waits is counted one by one in each view: so many take some tens of milliseconds.
const MANY = 40_000;
const MAX_TURNS = 9;

/** The last sequence that was assigned, and the one up to which all is counted; empty before the first time. */
type Progress = { stored: string; counted: string };

/**
 * Says, turn by turn, whether to add to the counts what was stored: not while records come in, for who sends them would
 * wait longer, unless many wait already, or for some turns.
 */
export class RollUpPace {
  private stored = '';
  private postponed = 0;

  isDue({ stored, counted }: Progress): boolean {
    const isComing = stored !== this.stored;
    this.stored = stored;
    const isPostponed =
      isComing &&
      counted !== '' &&
      this.postponed < MAX_TURNS &&
      BigInt(stored) - BigInt(counted) < MANY;
    this.postponed = isPostponed ? this.postponed + 1 : 0;
    return !isPostponed;
  }
}
