import type { HistogramRow } from '@/lib/activity/histogram/histogram-rows';

/** A link over each bar with the full height, so that a bar of one activity can be clicked, too. */
export function HistogramBars({ rows }: { rows: HistogramRow[] }) {
  return rows.map(([period, description, query, , , left, width]) => {
    const bar = (
      <rect key={period} x={left} width={width}>
        <title>{description}</title>
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
