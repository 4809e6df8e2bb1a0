import { ROWS_FORM_ID } from '@/components/activity-log/opening/row-element';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityCells } from './activity-cells';
import type { RowLabels } from './row-labels';

// Up to the last part of the path of the log.
const LOG_FOLDER = ACTIVITY_LOG_PATH.slice(0, ACTIVITY_LOG_PATH.lastIndexOf('/') + 1);

type ActivityRowProps = { row: LogRow; labels: RowLabels };

/**
 * One activity of the log, with a button that opens its details. Written as text by `renderHtml`:
 * nothing of it runs in the browser. The table listens for all rows; without JavaScript the button
 * submits their form, which leads to the record's page.
 */
export function ActivityRow({ row, labels }: ActivityRowProps) {
  return (
    <tr className="activity-row" data-row={row.key}>
      <td className="toggle">
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
      // Relative to the page of the log, because fifty times the path of it is a kilobyte.
      formAction={`${row.href.slice(LOG_FOLDER.length)}#${row.anchor}`}
      aria-expanded={false}
      aria-label={`${labels.details} ${before}${[action, customerLabel].join(', ')}${after}`}
    />
  );
}
