import { formatCount } from '@/lib/platform/text/format-count';
import type { AuditRecord } from './audit-record';

/**
 * How many bytes one record may have, from any source. An order of 8,000 lines, the most that
 * Partner Center sells at once, has about 3 MB; and everything that reads records is tested with
 * ten of this size at once.
 */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/**
 * Says that a record is too large and which field is the largest; null for any other. Counts what
 * is stored, in UTF-8: a text that contains JSON counts as that JSON, so that an exported record
 * can be imported again.
 */
export function findSizeProblem(record: AuditRecord): { field: string; message: string } | null {
  if (maxBytesOf(record) <= MAX_RECORD_BYTES) return null;
  const sizes = fieldsOf(record).map(([field, value]) => ({ field, bytes: bytesOf(value) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= MAX_RECORD_BYTES) return null;
  const { field } = sizes.reduce((largest, other) =>
    other.bytes > largest.bytes ? other : largest,
  );
  const [size, maximum] = [total, MAX_RECORD_BYTES].map((bytes) => formatCount(bytes, 'en'));
  return {
    field,
    message: `makes the record too large: it holds ${size} bytes, of at most ${maximum}`,
  };
}

// At least as many as are counted below, and quickly: most records are a thousand times smaller than the most
// they may have.
function maxBytesOf(value: unknown): number {
  if (typeof value === 'string') return MAX_BYTES_OF_UNIT * value.length + MAX_BYTES_OF_SIGNS;
  if (typeof value !== 'object' || value === null) return MAX_BYTES_OF_SCALAR;
  let sum = MAX_BYTES_OF_SIGNS;
  if (Array.isArray(value)) for (const item of value) sum += maxBytesOf(item);
  else for (const name in value) sum += maxBytesOf(name) + maxBytesOf(Reflect.get(value, name));
  return sum;
}

// As an escape: \u0000.
const MAX_BYTES_OF_UNIT = 6;
// The longest number is -1.2345678901234567e-100; a comma follows it.
const MAX_BYTES_OF_SCALAR = 25;
// The quotes or brackets of a value, and the comma or colon after it.
const MAX_BYTES_OF_SIGNS = 4;

function fieldsOf({ otherFields, ...known }: AuditRecord): [name: string, value: unknown][] {
  return [...Object.entries(known), ...Object.entries(otherFields ?? {})];
}

function bytesOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));
}
