import { detailsIdOf, ROWS_FORM_ID } from '@/components/activity-log/opening/row-element';
import { renderBidi } from '@/components/ui/text/render-bidi';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityCells } from './activity-cells';
import type { RowLabels } from './row-labels';

type ActivityRowProps = { row: LogRow; labels: RowLabels };

/**
 * One activity of the log, with a button that opens its details. Written as text by `renderHtml`:
 * nothing of it runs in the browser. The table listens for all rows; without JavaScript the button
 * submits their form, which leads to the record's page.
 */
export function ActivityRow({ row, labels }: ActivityRowProps) {
  return (
    <tr role="row" className="activity-row" data-row={row.key}>
      <td role="cell" className="toggle">
        <DetailsButton row={row} labels={labels} />
      </td>
      <ActivityCells row={row} labels={labels} />
    </tr>
  );
}

function DetailsButton({ row, labels }: ActivityRowProps) {
  const { action, customer, qualifier } = row;
  const customerLabel = qualifier ? `${customer} (${qualifier})` : (customer ?? labels.noCustomer);
  const [before, after] = labels.ofWhat;
  return (
    <button
      form={ROWS_FORM_ID}
      formAction={`${row.href}#${row.anchor}`}
      aria-expanded={false}
      aria-controls={detailsIdOf(row.key)}
    >
      <span className="sr-only">
        {renderBidi(`${labels.details} ${before}${[action, customerLabel].join(', ')}${after}`)}
      </span>
    </button>
  );
}
