import type { FormEventHandler } from 'react';
import { ROWS_FORM_ID } from './row-element';

type RowsFormProps = {
  /** The query of the records' pages. */
  recordQuery: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
};

/**
 * The form of the rows' buttons, each of which names the page of its record as the target. One for
 * all, because it holds the query, which submitting would otherwise drop.
 */
export function RowsForm({ recordQuery, onSubmit }: RowsFormProps) {
  return (
    <form id={ROWS_FORM_ID} onSubmit={onSubmit} hidden>
      {[...new URLSearchParams(recordQuery)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}
