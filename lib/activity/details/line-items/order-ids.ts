import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/platform/json/parse-json';
import { withoutNilId } from './line-item';
import { withoutItemNumber, type LineItemSource } from './line-items';
import { readOrderIds } from './resource-items';

/**
 * The orders that an activity belongs to, each once: as its customised data tells (`OrderId`, or
 * numbered), else its new value, else its old one. Never throws.
 */
export function orderIdsOf(source: LineItemSource): string[] {
  const told = orderIdsInData(source.customizedData);
  if (told.length > 0) return told;
  for (const value of [source.resourceNewValue, source.resourceOldValue]) {
    const ids = value === null ? [] : distinct(readOrderIds(value, source.resourceType));
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The orders that customised data tells, each once. */
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
