import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/platform/json/parse-json';
import { withoutNilId } from './line-item';
import { withoutItemNumber, type LineItemSource } from './line-items';
import { readOrderIds } from './resource-items';

/**
 * The ids of the orders that an activity belongs to, each once: from its customised data (`OrderId`,
 * possibly numbered), or else from its new value, or else from its old one. Never throws.
 */
export function orderIdsOf(source: LineItemSource): string[] {
  const named = orderIdsInData(source.customizedData);
  if (named.length > 0) return named;
  for (const value of [source.resourceNewValue, source.resourceOldValue]) {
    const ids = value === null ? [] : distinct(readOrderIds(value, source.resourceType));
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The ids of the orders that the customised data names, each once. */
export function orderIdsInData(customizedData: CustomizedDatum[]): string[] {
  const ids: string[] = [];
  for (const { key, value } of customizedData) {
    if (key.startsWith('OrderId') && withoutItemNumber(key) === 'OrderId') ids.push(textOf(value));
  }
  return distinct(ids);
}

function distinct(ids: string[]): string[] {
  return (ids.length > 1 ? [...new Set(ids)] : ids).map(withoutNilId).filter(Boolean);
}
