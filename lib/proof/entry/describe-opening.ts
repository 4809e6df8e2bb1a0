import { formatActivityEntry, type Disclosure } from './activity-entry';
import { valueOf, type SealedActivity } from './fields';

/** The fields of an activity with their salts; `erased` has the digests of those that were erased. */
export type EntryOpening = {
  activity: SealedActivity;
  disclosures: Disclosure[];
  erased: Record<string, string>;
};

/**
 * What an entry follows from, as JSON: the entry itself, and each field with its salt, its value, the
 * disclosure and the digest that the entry has of it.
 */
export function describeOpening(position: number, opening: EntryOpening) {
  const { activity, disclosures, erased } = opening;
  return {
    position,
    entry: formatEntry(opening),
    recorded: activity.recorded,
    fields: disclosures.map(({ name, text, digest }) => ({
      name,
      salt: saltOf(text),
      value: valueOf(activity, name),
      disclosure: text,
      digest,
    })),
    erased: Object.entries(erased).map(([name, digest]) => ({ name, digest })),
  };
}

/** The line of an activity's entry. */
export function formatEntry({ activity, disclosures, erased }: EntryOpening): string {
  const digests = disclosures.map(({ digest }) => digest);
  return formatActivityEntry([...digests, ...Object.values(erased)], activity.recorded);
}

function saltOf(disclosure: string): string {
  const [salt]: unknown[] = JSON.parse(
    Buffer.from(disclosure, 'base64url').toString(),
  ) as unknown[];
  return String(salt);
}
