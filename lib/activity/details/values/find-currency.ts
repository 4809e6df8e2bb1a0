import type { CustomizedDatum } from '@/lib/activity/activity';
import { withoutItemNumber } from '@/lib/activity/details/line-items/line-items';
import type { JsonIndex } from '@/lib/platform/json/json-index';
import {
  findMember,
  isObject,
  rootOf,
  textOfNode,
  type JsonNode,
} from '@/lib/platform/json/json-node';

const CURRENCY_NAMES = ['CurrencyCode', 'Currency', 'BillingCurrency'];

/** The currency that an object names for its amounts, or null. */
export function findCurrency(node: JsonNode): string | null {
  if (!isObject(node)) return null;
  for (const name of CURRENCY_NAMES) {
    const member = findMember(node, name);
    const text = member ? textOfNode(member, 4).prefix : '';
    if (CURRENCY.test(text)) return text;
  }
  return null;
}

/** The currency that all of these values name that name one; null where they differ. */
export function currencyOfValues(values: (JsonIndex | null)[]): string | null {
  return sharedCurrency(values.map((index) => index && findCurrency(rootOf(index))));
}

/** The currency that customised data name for their amounts; undefined where they name none. */
export function currencyOfData(data: CustomizedDatum[]): string | null | undefined {
  const named = data.flatMap(({ key, value }) =>
    CURRENCY_NAMES.includes(withoutItemNumber(key)) && isCurrency(value) ? [value] : [],
  );
  return named.length === 0 ? undefined : sharedCurrency(named);
}

function sharedCurrency(currencies: (string | null)[]): string | null {
  const [first = null, ...others] = new Set(
    currencies.flatMap((currency) => currency?.toUpperCase() ?? []),
  );
  return others.length === 0 ? first : null;
}

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && CURRENCY.test(value);
}

const CURRENCY = /^[A-Za-z]{3}$/;
