/** The field for part of a customer's name; the page looks up the customer. */
export const CUSTOMER_SEARCH_FIELD = 'customer-name';

/** The fields of the log's form, in the order of its URLs. */
export const FORM_FIELD_NAMES = [
  'from',
  'to',
  'tz',
  'hours',
  'weekday',
  'customer',
  CUSTOMER_SEARCH_FIELD,
  'action',
  'user',
  'kind',
  'status',
  'resource',
  'source',
  'own',
  'q',
];

/**
 * The log's form as the query of a view's URL, including `?`, or an empty text: without empty
 * fields and the default period, with names and values in a fixed order.
 */
export function formQuery(
  entries: Iterable<[name: string, value: string]>,
  defaults: { from: string; to: string },
): string {
  const filled = [...entries]
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const fields = new Map(filled);
  const isDefault = fields.get('from') === defaults.from && fields.get('to') === defaults.to;
  const sent = filled
    .filter(([name]) => !(isDefault && (name === 'from' || name === 'to')))
    .sort(([one, a], [other, b]) => positionOf(one) - positionOf(other) || (a < b ? -1 : 1));
  const search = new URLSearchParams();
  for (const [name, value] of sent) if (!search.has(name, value)) search.append(name, value);
  return search.size > 0 ? `?${search}` : '';
}

function positionOf(name: string): number {
  return FORM_FIELD_NAMES.indexOf(name);
}
