import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/activity/details/changes/json-value';
import { givenId } from '@/lib/activity/details/line-items/line-item';
import { baseOfKey, type LineItemSource } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOfResource } from '@/lib/activity/details/line-items/resource-items';

/**
 * The orders that an activity belongs to, each once: as its customised data tells (`OrderId`, or
 * numbered), else its new value, else its old one. Never throws.
 */
export function orderIdsOf(source: LineItemSource): string[] {
  const told = toldOrders(source.customizedData);
  if (told.length > 0) return told;
  for (const value of [source.resourceNewValue, source.resourceOldValue]) {
    const ids = value === null ? [] : distinct(orderIdsOfResource(value, source.resourceType));
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The orders that customised data tells, each once. */
export function toldOrders(customizedData: CustomizedDatum[]): string[] {
  const ids: string[] = [];
  for (const { key, value } of customizedData) {
    if (key.startsWith('OrderId') && baseOfKey(key) === 'OrderId') ids.push(textOf(value));
  }
  return distinct(ids);
}

function distinct(ids: string[]): string[] {
  return (ids.length > 1 ? [...new Set(ids)] : ids).map(givenId).filter(Boolean);
}
