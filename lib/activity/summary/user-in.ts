import { scalarOf } from '@/lib/platform/json/parse-json';
import { shortId } from './short-id';
import type { SummarySource } from './summary';

/**
 * The user whom an activity is about, not the one who acted: the sign-in name, or what the record has
 * instead; empty for none. Never throws.
 */
export function userIn({ before, after, datum }: SummarySource): string {
  const named = SIGN_IN_NAMES.flatMap((name) => [
    datum(name),
    scalarOf(after, name),
    scalarOf(before, name),
  ]);
  return (
    named.find(Boolean) ??
    shortId(datum('CustomerUserId') || datum('UserId') || datum('UserObjectId'))
  );
}

const SIGN_IN_NAMES = ['UserPrincipalName', 'MemberUserPrincipalName', 'UserName'];

/** The display name of that user; empty when the record has none. */
export function displayNameIn({ before, after, datum }: SummarySource): string {
  const [name] = [after, before].map((value) => scalarOf(value, 'DisplayName')).filter(Boolean);
  return name ?? datum('DisplayName');
}
