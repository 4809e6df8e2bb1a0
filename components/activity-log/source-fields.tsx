import type { Activity } from '@/lib/activity/activity';
import { readableJson, type ReadableValue } from '@/lib/activity/readable-value';
import type { Bounds } from './bounds';
import { BoundedValue } from './bounded-value';

/** What the source's record carries besides, kept but not read first. */
export function SourceFields({ activity, bounds }: { activity: Activity; bounds: Bounds }) {
  const fields = [
    { name: 'Participants', value: activity.participants },
    { name: 'Attributes', value: activity.attributes },
    { name: 'Other fields', value: activity.otherFields },
  ].filter(({ value }) => value !== null && value !== undefined);
  if (fields.length === 0) return null;
  const value: ReadableValue = {
    kind: 'fields',
    fields: fields.map((field) => ({ name: field.name, value: readableJson(field.value) })),
  };
  return <BoundedValue title="More from the source" value={value} bounds={bounds} />;
}
