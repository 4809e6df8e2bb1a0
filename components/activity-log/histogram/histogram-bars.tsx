'use client';

import type { HistogramRow } from '@/lib/activity/histogram/histogram-rows';

/**
 * A link over each bar, as high as the picture: a bar of one activity must be hit, too. In the browser
 * only because its rows are sent as data then, and not as the markup of a hundred links once more.
 */
export function HistogramBars({ rows }: { rows: HistogramRow[] }) {
  return rows.map(([period, words, query, , , left, width]) => {
    const bar = (
      <rect key={period} x={left} width={width}>
        <title>{words}</title>
      </rect>
    );
    if (query === null) return bar;
    return (
      <a key={period} href={query} tabIndex={-1}>
        {bar}
      </a>
    );
  });
}
