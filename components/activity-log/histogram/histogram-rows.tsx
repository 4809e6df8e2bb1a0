'use client';

import type { PictureRow } from '@/lib/activity/histogram/histogram-row';

/** The rows of the picture's table. In the browser for the same reason as the bars. */
export function PictureRows({ rows }: { rows: PictureRow[] }) {
  return rows.map(([period, , query, total, failed]) => (
    <div key={period} role="row">
      <span role="rowheader">{query === null ? period : <a href={query}>{period}</a>}</span>
      <span role="cell">{total}</span>
      <span role="cell">{failed}</span>
    </div>
  ));
}
