import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

/** What was exported; takes a file back. */
export const EXPORTS_PATH = `${ACTIVITY_LOG_PATH}/exports`;

/** Where a file is sent to be checked. */
export const CHECK_PATH = `${EXPORTS_PATH}/check`;

/** On the page of exports, says why a file was not checked. */
export const PROBLEM_PARAMETER = 'problem';

/** What a file that was handed back is. */
export function checkedPath(recordId: string): string {
  return `${EXPORTS_PATH}/checked/${encodeURIComponent(recordId)}`;
}

/** The entry of an export's receipt, and the proof that the log has it. */
export function receiptPath(recordId: string, part: 'entry' | 'proof'): string {
  return `${EXPORTS_PATH}/${encodeURIComponent(recordId)}/${part}`;
}
