import { readableValue } from '@/lib/activity/readable-value';
import type { Bounds } from './bounds';
import { BoundedValue } from './bounded-value';

type ResourceValuesProps = { oldValue: string | null; newValue: string | null; bounds: Bounds };

/** What the resource was and what it became, side by side where there is room. */
export function ResourceValues({ oldValue, newValue, bounds }: ResourceValuesProps) {
  if (oldValue === null && newValue === null) return null;
  return (
    <div className="@container">
      <div className="grid gap-x-8 gap-y-5 @min-[44rem]:grid-cols-2">
        {oldValue !== null && (
          <BoundedValue title="Old value" value={readableStart(oldValue, bounds)} bounds={bounds} />
        )}
        {newValue !== null && (
          <BoundedValue title="New value" value={readableStart(newValue, bounds)} bounds={bounds} />
        )}
      </div>
    </div>
  );
}

// Laying out megabytes to show two thousand characters would make fifty rows slow.
function readableStart(text: string, { limit }: Bounds) {
  return text.length > 20 * limit ? ({ kind: 'raw', text } as const) : readableValue(text);
}
