import { redactText } from '@/lib/activity/redaction/redact';

const MAX_NAMES = 2000;
const MAX_LENGTH = 200;

// Only what has nothing to redact: no secret stays in memory for it.
const plainNames = new Set<string>();

/** The same as `redactText`, for names of customers, users and applications: they recur from record to record. */
export function redactName(name: string): string {
  if (plainNames.has(name)) return name;
  const redacted = redactText(name);
  if (redacted === name && name.length <= MAX_LENGTH) {
    if (plainNames.size === MAX_NAMES) plainNames.clear();
    plainNames.add(name);
  }
  return redacted;
}
