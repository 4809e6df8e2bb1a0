import { valueOf, type SealedActivity } from './fields';
import { formatStatement, type Statement } from './statements';

/**
 * The receipt of an export, when an activity says that one ended whole; else null. `position` is that of
 * the activity's entry, and `at` when the receipt is made.
 */
export function receiptOf(
  activity: SealedActivity,
  { position, at }: { position: number; at: string },
): Statement | null {
  if (valueOf(activity, 'operationType') !== 'log_exported') return null;
  if (valueOf(activity, 'operationStatus') !== 'succeeded') return null;
  const stored: unknown = JSON.parse(valueOf(activity, 'stored') ?? 'null');
  // A record that somebody sent under this name is not the product's own word.
  if (Reflect.get(Object(stored), 'own') !== true) return null;
  const data = readData(valueOf(activity, 'customizedData') ?? '[]');
  const line = formatStatement({
    at,
    format: data.get('Format'),
    kind: 'receipt',
    lines: data.get('LinesSha256'),
    record: position,
    rows: Number(data.get('Rows')),
    sha256: data.get('Sha256'),
  });
  return { kind: 'receipt', line, recordId: valueOf(activity, 'id') ?? undefined };
}

function readData(json: string): Map<string, string> {
  const items: unknown = JSON.parse(json);
  const pairs = (Array.isArray(items) ? items : []).map((item: unknown): [string, string] => {
    const { key, value } = Object(item) as { key?: unknown; value?: unknown };
    return [String(key), String(value)];
  });
  return new Map(pairs);
}
