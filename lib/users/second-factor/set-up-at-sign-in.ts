import type { NewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { isPasswordInForce, readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { Scope } from '@/lib/auth/scope';
import type { ProvenFactor } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { addPasskey, type AddedPasskey } from './add-passkey';
import { setUpSecondFactor, type SetUpOutcome } from './set-up-second-factor';

type FirstStep = PendingSignIn & { scope: Scope };
type SignedIn = { outcome: 'done'; codes: string[]; identity: SessionKey };

export type SetUpAtSignIn = SignedIn | Exclude<SetUpOutcome, { outcome: 'done' }>;
export type PasskeyAtSignIn = SignedIn | Exclude<AddedPasskey, { outcome: 'done' }>;

/** Sets up the app of a user who has taken the first step only, and starts a session. */
export async function setUpAtSignIn(
  pending: FirstStep,
  { newSecret, typed }: { newSecret: NewSecret; typed: string },
): Promise<SetUpAtSignIn> {
  const { user, scope } = pending;
  const request = { userId: user.userId, sessionId: null, newSecret, typed, mayAdd: false };
  const result = await setUpSecondFactor(scope, request);
  if (result.outcome !== 'done') return result;
  const { codes, version } = result;
  return signIn(pending, { codes, secondFactor: { kind: 'app', version } });
}

/** The same with a passkey, which answered as JSON. */
export async function addPasskeyAtSignIn(
  pending: FirstStep,
  passkey: { json: string; name: string },
): Promise<PasskeyAtSignIn> {
  const request = { proof: pending, sessionId: null, ...passkey, mayAdd: false };
  const result = await addPasskey(pending.scope, request);
  if (result.outcome !== 'done') return result;
  const { codes, version } = result;
  return signIn(pending, { codes: codes ?? [], secondFactor: { kind: 'passkey', version } });
}

async function signIn(
  { user, method, passwordMark }: FirstStep,
  { codes, secondFactor }: { codes: string[]; secondFactor: ProvenFactor },
): Promise<SignedIn | { outcome: 'ended' }> {
  const proof = await readStoredProof(user);
  if (!isPasswordInForce(proof, passwordMark)) return { outcome: 'ended' };
  const { passwordHash } = proof;
  const identity = await startSession({ user, passwordHash, method, secondFactor });
  return identity ? { outcome: 'done', codes, identity } : { outcome: 'ended' };
}
