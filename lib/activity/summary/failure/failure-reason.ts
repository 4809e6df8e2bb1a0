import { outcomeOf } from '@/lib/activity/outcome';
import { textOf } from '@/lib/platform/json/parse-json';
import { errorInPlace, reasonIn, type FailureReason } from './error-value';
import { dataOf, type SummaryFields } from '@/lib/activity/summary/summary';
import { parseValue } from '@/lib/activity/summary/parse-value';

/** An activity's status, and where its record may say why it failed. */
export type FailureFields = Pick<
  SummaryFields,
  'status' | 'customizedData' | 'resourceOldValue' | 'resourceNewValue'
>;

/** Whether an activity failed or was declined. */
export function isFailure({ status }: Pick<SummaryFields, 'status'>): boolean {
  return outcomeOf(status) === 'failed';
}

/** Whether an activity succeeded, so that nothing is to be explained. */
export function isSuccess({ status }: Pick<SummaryFields, 'status'>): boolean {
  return outcomeOf(status) === 'succeeded';
}

/**
 * Why an activity failed: from its customised data, or from an error in place of the new value.
 * Partner Center documents no names for these, so every usual one is looked for. Never throws.
 */
export function failureReasonOf(activity: FailureFields): FailureReason {
  if (isSuccess(activity)) return NONE;
  const data = new Map(
    dataOf(activity).map(({ key, value }) => [key.toLowerCase(), textOf(value).trim()]),
  );
  const firstOf = (names: string[]) => names.map((name) => data.get(name)).find(Boolean) ?? '';
  const [message, code] = [firstOf(MESSAGE_NAMES), firstOf(CODE_NAMES)];
  // A datum may hold the whole error as JSON.
  const inMessage = message.startsWith('{') ? reasonIn(parseValue(message)) : null;
  if (inMessage) return { message: inMessage.message, code: code || inMessage.code };
  if (message || code) return { message, code };
  return errorOf(activity) ?? NONE;
}

/** Whether a failed activity has an error in place of its new value. Never throws. */
export function hasErrorInPlace(activity: FailureFields): boolean {
  return isFailure(activity) && errorOf(activity) !== null;
}

function errorOf({ resourceOldValue, resourceNewValue }: FailureFields): FailureReason | null {
  const after = parseValue(resourceNewValue);
  return after === null ? null : errorInPlace({ before: parseValue(resourceOldValue), after });
}

/** Whether a customised datum of this name says why an activity failed. */
export function isReasonField(name: string): boolean {
  const lower = name.toLowerCase();
  return MESSAGE_NAMES.includes(lower) || CODE_NAMES.includes(lower);
}

const NONE: FailureReason = { message: '', code: '' };

const MESSAGE_NAMES = [
  ...['failurereason', 'errormessage', 'errordescription', 'failuremessage', 'declinereason'],
  ...['statusreason', 'exceptionmessage', 'error', 'reason'],
];
const CODE_NAMES = ['errorcode', 'failurecode', 'statuscode'];
