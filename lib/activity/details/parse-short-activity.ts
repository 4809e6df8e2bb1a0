import type { Activity, ActivityContent, ActivityHead } from '@/lib/activity/activity';
import { parseJson } from '@/lib/platform/json/parse-json';

/**
 * An activity with its JSON parsed, or null when its texts have more than `maxLength` characters.
 */
export function parseShortActivity(
  head: ActivityHead,
  { content, maxLength }: { content: ActivityContent; maxLength: number },
): Activity | null {
  const { truncatedAt, customizedData, participants, attributes, otherFields, ...otherTexts } =
    content;
  const { redactedChanges, ...values } = otherTexts;
  const texts = [
    customizedData,
    participants,
    attributes,
    otherFields,
    ...Object.values(otherTexts),
  ];
  const length = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (truncatedAt !== null || length > maxLength) return null;
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
