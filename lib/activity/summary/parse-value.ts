import { parseJsonKeepingDigits } from '@/lib/platform/json/parse-json';

// A change of one thing takes far less; fifty rows must not parse megabytes.
const MAX_PARSED_LENGTH = 20_000;

/** A record's value, parsed; null when it is absent, malformed or too long for a line. */
export function parseValue(text: string | null): unknown {
  return text === null || text.length > MAX_PARSED_LENGTH ? null : parseJsonKeepingDigits(text);
}
