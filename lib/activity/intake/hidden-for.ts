import {
  HIDDEN_ANYWHERE,
  HIDDEN_IN_VALUES,
  HIDDEN_NOWHERE,
  type HiddenFields,
} from './content/same-content';
import type { StoreTarget } from './store';
import type { StoredContent } from './stored-content';

/**
 * Where what is redacted may be anything, between a stored record and one that comes. The same source
 * may have been redacted by other rules before. Of another one what stands there is what it says: a
 * sender who writes `[redacted]` must not pass for the record that comes after. Of what came before
 * sources were kept, only values are given the benefit.
 */
export function hiddenFor(
  { source }: Pick<StoreTarget, 'source'>,
  stored: Pick<StoredContent, 'source'>,
): HiddenFields {
  if (stored.source === null) return HIDDEN_IN_VALUES;
  return stored.source.id === source.id ? HIDDEN_ANYWHERE : HIDDEN_NOWHERE;
}
