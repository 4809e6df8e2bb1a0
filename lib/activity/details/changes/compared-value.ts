import type { JsonNode } from '@/lib/platform/json/json-node';

/** The two values at one position; null on a side that has none there. */
export type Sides = { old: JsonNode | null; new: JsonNode | null };

/** The steps from the root to a value: a member that has a name, or a position in a list. */
export type Path = (JsonNode | number)[];

/** One position in both values, and what each side has there. */
export type ComparedValue = Sides & {
  path: Path;
  /** Whether the side's value is redacted there and was changed. */
  isRedactedChange: (side: Side) => boolean;
  /** The currency that the side's nearest container names for its amounts, or null. */
  currencyOn: (side: Side) => string | null;
};

/** The old or the new value. */
export type Side = 'old' | 'new';
