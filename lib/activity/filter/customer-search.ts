import type { QueryParameters } from './filter-parameters';
import { CUSTOMER_SEARCH_FIELD } from './form-query';

const MAX_SEARCH_LENGTH = 200;

/**
 * The text that is searched for in customer names, without characters that no name has; may be
 * empty.
 */
export function parseCustomerSearch(parameters: QueryParameters): string {
  const [text = ''] = [parameters[CUSTOMER_SEARCH_FIELD] ?? ''].flat();
  return text.replaceAll('\0', '').trim().slice(0, MAX_SEARCH_LENGTH);
}
