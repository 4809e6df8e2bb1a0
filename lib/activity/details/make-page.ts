import type { LinePage } from './line-page';
import type { LineWindow } from './line-window';
import type { Prices } from '@/lib/activity/summary/prices';
import { shareOut, type Shared } from './share-out';
import { TextBudget } from './text-budget';

type Costs = { bytes: number; prices: Prices };

/** The pages of windows that share so many bytes. */
export class SharedPages {
  /** What they take together, and whether something of them was left out. */
  readonly spent: number;
  readonly isCut: boolean;
  private readonly shares: Map<LineWindow<unknown>, number>;

  constructor(
    windows: LineWindow<unknown>[],
    private readonly costs: Costs,
  ) {
    const { bytes, prices } = costs;
    const shared = shareOut(windows, {
      bytes,
      make: (window, share) => ({ ...makePage(window, { bytes: share, prices }), made: share }),
    });
    this.shares = new Map(windows.map((window, index) => [window, shared[index]?.made ?? 0]));
    this.spent = shared.reduce((sum, { spent }) => sum + spent, 0);
    this.isCut = shared.some(({ isCut }) => isCut);
  }

  /** The page of one of the windows. */
  of<Line>(window: LineWindow<Line>): LinePage<Line> {
    const bytes = this.shares.get(window) ?? 0;
    return makePage(window, { ...this.costs, bytes }).made;
  }
}

/** Makes the lines that a window has kept, so that they take no more bytes than that. */
export function makePage<Line>(window: LineWindow<Line>, costs: Costs): Shared<LinePage<Line>> {
  const { makers, total, first } = window;
  const lines = makeLines(window, costs);
  const isCut = lines.length < makers.length || lines.some((line) => line.isCut);
  return {
    made: {
      lines: lines.map(({ made }) => made),
      total,
      ...(first > 0 ? { first } : {}),
      ...(isCut || window.isCut ? { isCut: true as const } : {}),
    },
    spent: lines.reduce((sum, { spent }) => sum + spent, 0),
    isCut,
  };
}

function makeLines<Line>({ makers, weight }: LineWindow<Line>, { bytes, prices }: Costs) {
  const most = Math.max(1, Math.floor(bytes / (prices.leastLine * weight)));
  return shareOut(makers.slice(0, most), {
    bytes,
    make: (maker, share) => {
      const budget = new TextBudget(share, prices);
      budget.pay(prices.line * weight);
      const made = maker(budget);
      return { made, spent: budget.spent, isCut: budget.isCut };
    },
  });
}
