import type { UserChangeAttempt } from '@/lib/users/user-change-request';
import { LINK_REQUEST_LIFETIME_MS } from '@/lib/users/user';

/** Named values of a record, in the order in which they are shown. */
export type RecordData = [key: string, value: string][];

/**
 * What the record of a change about a sign-in link tells besides the user: what was done, who had
 * asked for it, and until when it counts. Nothing for other changes.
 */
export function linkData({ actor, change, requesterEmail, at }: UserChangeAttempt): RecordData {
  switch (change.kind) {
    case 'link':
      return [['Change', 'New sign-in link'], validUntil(change.expiresAt)];
    case 'askLink':
      return [
        ['Change', 'Asked for a sign-in link'],
        validUntil(new Date(at.getTime() + LINK_REQUEST_LIFETIME_MS)),
      ];
    case 'approveLink':
      return [
        ['Change', 'Approved a sign-in link'],
        ...askedBy(requesterEmail),
        ['LinkApprovedBy', actor.email],
        validUntil(change.expiresAt),
      ];
    case 'declineLink':
      return [['Change', 'Turned down a sign-in link'], ...askedBy(requesterEmail)];
    case 'roles':
    case 'disable':
    case 'enable':
      return [];
  }
}

/** The users behind a link, by their sign-in names. */
export type LinkMakers = {
  /** Null where a command of the server made it. */
  madeBy: string | null;
  /** Who had asked for it, where it took two. */
  askedBy: string | null;
};

/** What the record of the use of a link tells of those who made it; nothing where nobody knows. */
export function usedLinkData(
  makers: LinkMakers | null,
  { isFirst }: { isFirst: boolean },
): RecordData {
  const used: RecordData = [['Change', 'Used the sign-in link']];
  if (!makers) return used;
  const { madeBy, askedBy: asker } = makers;
  if (asker !== null) {
    return [...used, ...askedBy(asker), ['LinkApprovedBy', madeBy ?? SERVER_OPERATOR]];
  }
  return [...used, [isFirst ? 'InvitedBy' : 'LinkMadeBy', madeBy ?? SERVER_OPERATOR]];
}

/** Stands for whoever runs the server where a command made a link. */
export const SERVER_OPERATOR = 'Operator of the server';

function askedBy(asker: string | null): RecordData {
  return asker === null ? [] : [['LinkAskedBy', asker]];
}

function validUntil(instant: Date): RecordData[number] {
  return ['ValidUntil', instant.toISOString()];
}
