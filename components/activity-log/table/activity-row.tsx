import './details-button.css';
import { memo } from 'react';
import { detailsIdOf, ROWS_FORM_ID } from '@/components/activity-log/opening/row-element';
import { renderBidi } from '@/components/ui/text/render-bidi';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityCells } from './activity-cells';
import type { RowLabels } from './row-labels';

type ActivityRowProps = { row: LogRow; labels: RowLabels; isOpen: boolean };

/**
 * One activity of the log, with a button that opens its details. The table listens for all rows:
 * without JavaScript the button submits their form, which leads to the record's page.
 */
export const ActivityRow = memo(function ActivityRow({ row, labels, isOpen }: ActivityRowProps) {
  return (
    <tr role="row" className="activity-row" data-row={row.key}>
      <td role="cell" className="toggle">
        <DetailsButton row={row} labels={labels} isOpen={isOpen} />
      </td>
      <ActivityCells row={row} labels={labels} />
    </tr>
  );
});

function DetailsButton({ row, labels, isOpen }: ActivityRowProps) {
  const { action, customer, qualifier } = row;
  const customerLabel = qualifier ? `${customer} (${qualifier})` : (customer ?? labels.noCustomer);
  const [before, after] = labels.ofWhat;
  return (
    <button
      form={ROWS_FORM_ID}
      formAction={`${row.href}#${row.anchor}`}
      aria-expanded={isOpen}
      aria-controls={detailsIdOf(row.key)}
      className="details-button"
    >
      <span className="sr-only">
        {renderBidi(`${labels.details} ${before}${[action, customerLabel].join(', ')}${after}`)}
      </span>
    </button>
  );
}
