import type { UserChangeAttempt } from '@/lib/users/user-change-request';
import { LINK_REQUEST_LIFETIME_MS } from '@/lib/users/user';

/** Named values of a record, in the order they are shown. */
export type RecordData = [key: string, value: string][];

/**
 * What the record of a change says besides the user: what was done to a sign-in link, who had
 * requested it, and until when it is valid; or that the second factor was reset. Empty for other changes.
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
        ...askedByData(requesterEmail),
        ['LinkApprovedBy', actor.email],
        validUntil(change.expiresAt),
      ];
    case 'declineLink':
      return [['Change', 'Turned down a sign-in link'], ...askedByData(requesterEmail)];
    case 'resetSecondFactor':
      return [['Change', 'Reset the second factor']];
    case 'roles':
    case 'disable':
    case 'enable':
      return [];
  }
}

/** The sign-in names of those who made a link. */
export type LinkMakers = {
  /** Null when a command on the server made it. */
  madeBy: string | null;
  /** Who had requested it, if it took two people. */
  askedBy: string | null;
};

/** What the record of a link's use says about those who made it, if they are known. */
export function usedLinkData(
  makers: LinkMakers | null,
  { isFirst }: { isFirst: boolean },
): RecordData {
  const used: RecordData = [['Change', 'Used the sign-in link']];
  if (!makers) return used;
  const { madeBy, askedBy: requester } = makers;
  if (requester !== null) {
    return [...used, ...askedByData(requester), ['LinkApprovedBy', madeBy ?? SERVER_OPERATOR]];
  }
  return [...used, [isFirst ? 'InvitedBy' : 'LinkMadeBy', madeBy ?? SERVER_OPERATOR]];
}

/** Names whoever runs the server, when a command made a link. */
export const SERVER_OPERATOR = 'Operator of the server';

function askedByData(requester: string | null): RecordData {
  return requester === null ? [] : [['LinkAskedBy', requester]];
}

function validUntil(instant: Date): RecordData[number] {
  return ['ValidUntil', instant.toISOString()];
}
