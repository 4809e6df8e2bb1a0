import { setTimeout as sleep } from 'node:timers/promises';
import { getCompanyIdentity } from '@/lib/auth/company/company-identity';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { findCompanyProvider } from '@/lib/auth/company/company-provider';
import { saveAccount } from '@/lib/auth/company/save-account';
import { requestTokens } from '@/lib/auth/company/tokens/request-tokens';
import {
  decryptRefreshToken,
  encryptRefreshToken,
} from '@/lib/auth/company/tokens/token-encryption';
import { verifyIdToken } from '@/lib/auth/company/tokens/verify-id-token';
import { endAllSessions, endSession } from '@/lib/auth/sessions/end-sessions';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { logLine } from '@/lib/platform/process/progress-log';
import { readRoles } from './read-roles';
import {
  claimRenewal,
  readRenewal,
  saveFailedRenewal,
  saveRenewal,
  type ClaimedRenewal,
} from './renewals';

const POLL_MS = 200;
const MAX_POLLS = 100;

/**
 * Reads the roles of a session again from the company that its user signed in by, when they are due.
 * Returns whether the session may go on: not for somebody who was disabled there or has no role any
 * more, and not when the provider has been away for too long. Of several requests at once, one asks;
 * the others wait for its answer once the roles are older than an hour.
 */
export async function renewRoles(session: SessionKey): Promise<boolean> {
  const claimed = await claimRenewal(session);
  return claimed ? renew(session, claimed) : awaitRenewal(session);
}

async function renew(session: SessionKey, claimed: ClaimedRenewal): Promise<boolean> {
  // Without a token to ask by, the hour is all there is.
  if (claimed.refreshToken === null) return (await isCurrent(session)) || end(session);
  try {
    await saveRenewal(session, await readAgain(session, claimed));
    return true;
  } catch (error) {
    if (!(error instanceof CompanySignInError)) throw error;
    logLine(error.message);
    if (error.refusal !== 'unavailable') {
      const reason = error.refusal === 'noRole' ? 'role_lost' : 'provider_refused';
      await endAllSessions(session, { reason });
      return false;
    }
    await saveFailedRenewal(session);
    return goOnInGrace(session);
  }
}

/** Returns the refresh token to use next time, encrypted. Throws CompanySignInError. */
async function readAgain(
  session: SessionKey,
  { method, refreshToken }: ClaimedRenewal,
): Promise<string> {
  const provider = findCompanyProvider(method);
  const token = decryptRefreshToken(session, refreshToken ?? '');
  if (!provider || token === null)
    throw new CompanySignInError('declined', 'Roles cannot be read again: the token is lost.');
  // Without a scope it is the one that was granted, of which a provider may have left something out.
  const tokens = await requestTokens(provider, {
    grant_type: 'refresh_token',
    refresh_token: token,
  });
  if (tokens.id_token === undefined)
    throw new CompanySignInError('unavailable', `${provider.name} gives no ID token.`);
  const claims = await verifyIdToken(tokens.id_token, { provider, nonce: null });
  const identity = await getCompanyIdentity(provider, claims);
  const { partnerId } = identity;
  const { access_token: accessToken } = tokens;
  const roles = await readRoles(provider, { partnerId, claims, accessToken });
  const user = await saveAccount({ identity, roles });
  if (user.userId !== session.userId || user.partnerId !== session.partnerId)
    throw new CompanySignInError('invalid', 'A token was refused: it is about somebody else.');
  return encryptRefreshToken(session, tokens.refresh_token ?? token);
}

async function awaitRenewal(session: SessionKey): Promise<boolean> {
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const renewal = await readRenewal(session);
    if (!renewal) return false;
    if (renewal.state === 'fresh') return true;
    if (renewal.state === 'failed') break;
    if (!renewal.isOutdated) return true;
    await sleep(POLL_MS);
  }
  return goOnInGrace(session);
}

async function goOnInGrace(session: SessionKey): Promise<boolean> {
  const renewal = await readRenewal(session);
  return renewal !== null && (!renewal.isPastGrace || end(session));
}

async function isCurrent(session: SessionKey): Promise<boolean> {
  return (await readRenewal(session))?.isOutdated === false;
}

async function end(session: SessionKey): Promise<false> {
  await endSession(session, 'provider_away');
  return false;
}
