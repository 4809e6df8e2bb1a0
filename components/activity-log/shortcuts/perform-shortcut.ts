import { findCurrentRow } from '@/components/activity-log/opening/current-row';
import { recordUrlOf } from '@/components/activity-log/opening/row-element';
import { VIEW_PARAMETER } from '@/lib/activity/record/record-path';
import type { ControlShortcut } from './shortcut-keys';

/** Focuses the field, opens the list or follows the link of a shortcut, if the page has it. */
export function activateControl(name: ControlShortcut): void {
  const controls = document.querySelectorAll<HTMLElement>(`[data-shortcut="${name}"]`);
  // In a narrow window another control does the same.
  const control = [...controls].find((candidate) => candidate.checkVisibility());
  if (!control) return;
  control.focus();
  if (control instanceof HTMLInputElement) control.select();
  else control.click();
}

/** The page of the record whose row has the focus, or is open; null without such a row. */
export function currentRecordUrl(): string | null {
  return findCurrentRecordUrl()?.href ?? null;
}

/** The link to that page as one sends it, without the view that it would be opened from. */
export function currentRecordLink(): string | null {
  const url = findCurrentRecordUrl();
  url?.searchParams.delete(VIEW_PARAMETER);
  return url?.href ?? null;
}

function findCurrentRecordUrl(): URL | null {
  const row = findCurrentRow();
  return row && recordUrlOf(row);
}
