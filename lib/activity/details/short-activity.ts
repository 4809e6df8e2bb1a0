import type { Activity, ActivityContent, ActivityHead } from '@/lib/activity/activity';
import { parseJson } from './changes/json-value';

/** An activity whole, with its JSON parsed, or null when its texts have more than `most` characters. */
export function shortActivity(
  head: ActivityHead,
  { content, most }: { content: ActivityContent; most: number },
): Activity | null {
  const { cutAt, customizedData, participants, attributes, otherFields, ...more } = content;
  const { redactedChanges, ...values } = more;
  const texts = [customizedData, participants, attributes, otherFields, ...Object.values(more)];
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (cutAt !== null || length > most) return null;
  return {
    ...head,
    ...values,
    customizedData: parseJson(customizedData) as Activity['customizedData'],
    participants: parseJson(participants ?? ''),
    attributes: parseJson(attributes ?? ''),
    otherFields: parseJson(otherFields ?? ''),
    redactedChanges: parseJson(redactedChanges ?? '') as Activity['redactedChanges'],
  };
}
