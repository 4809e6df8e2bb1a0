import type { LinePage } from './line-page';
import type { LineWindow } from './line-window';
import type { ByteCosts } from './byte-costs';
import { allocateBytes, type Allocated } from './allocate-bytes';
import { TextBudget } from './text-budget';

type ByteLimit = { bytes: number; byteCosts: ByteCosts };

/** Builds the pages of several windows that share a number of bytes. */
export class PageBuilder {
  /** The bytes that the pages use together, and whether any of them is truncated. */
  readonly spent: number;
  readonly isTruncated: boolean;
  private readonly shares: Map<LineWindow<unknown>, number>;

  constructor(
    windows: LineWindow<unknown>[],
    private readonly limit: ByteLimit,
  ) {
    const { bytes, byteCosts } = limit;
    const allocated = allocateBytes(windows, {
      bytes,
      make: (window, share) => ({
        ...buildPage(window, { bytes: share, byteCosts }),
        value: share,
      }),
    });
    this.shares = new Map(windows.map((window, index) => [window, allocated[index]?.value ?? 0]));
    this.spent = allocated.reduce((sum, { spent }) => sum + spent, 0);
    this.isTruncated = allocated.some(({ isTruncated }) => isTruncated);
  }

  /** The page of one of the windows. */
  pageOf<Line>(window: LineWindow<Line>): LinePage<Line> {
    const bytes = this.shares.get(window) ?? 0;
    return buildPage(window, { ...this.limit, bytes }).value;
  }
}

/** Builds the lines that a window has collected, within a number of bytes. */
export function buildPage<Line>(
  window: LineWindow<Line>,
  limit: ByteLimit,
): Allocated<LinePage<Line>> {
  const { builders, total, first } = window;
  const lines = buildLines(window, limit);
  const isTruncated = lines.length < builders.length || lines.some((line) => line.isTruncated);
  return {
    value: {
      lines: lines.map(({ value }) => value),
      total,
      ...(first > 0 ? { first } : {}),
      ...(isTruncated || window.isTruncated ? { isTruncated: true as const } : {}),
    },
    spent: lines.reduce((sum, { spent }) => sum + spent, 0),
    isTruncated,
  };
}

function buildLines<Line>({ builders, weight }: LineWindow<Line>, { bytes, byteCosts }: ByteLimit) {
  const maxLines = Math.max(1, Math.floor(bytes / (byteCosts.minLine * weight)));
  return allocateBytes(builders.slice(0, maxLines), {
    bytes,
    make: (build, share) => {
      const budget = new TextBudget(share, byteCosts);
      budget.spend(byteCosts.line * weight);
      const value = build(budget);
      return { value, spent: budget.spent, isTruncated: budget.isTruncated };
    },
  });
}
