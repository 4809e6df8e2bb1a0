import type { QueryParameters } from './filter-parameters';
import { CUSTOMER_PART } from './form-query';

const LONGEST_PART = 200;

/** What is typed of a customer's name, without what no name has; empty when nothing is. */
export function customerPartOf(parameters: QueryParameters): string {
  const [given = ''] = [parameters[CUSTOMER_PART] ?? ''].flat();
  return given.replaceAll('\0', '').trim().slice(0, LONGEST_PART);
}
