import { makeChallenge } from '@/lib/auth/second-factor/passkeys/challenge';
import type { UserKey } from '@/lib/auth/sessions/session';
import { grantScope } from '@/lib/auth/scope';
import { addPasskey } from '@/lib/users/second-factor/add-passkey';
import { FakePasskey, type AskingSite } from './fake-passkey';
import { pendingOf } from './second-factor';

/** Adds a passkey of a user as they do, and returns it with the recovery codes, if there are any. */
export async function givePasskey(
  user: UserKey,
  { site, counter = 0, name = 'Key' }: { site: AskingSite; counter?: number; name?: string },
): Promise<{ passkey: FakePasskey; codes: string[] | null }> {
  const passkey = new FakePasskey({ counter });
  const proof = { ...(await pendingOf(user)), challenge: makeChallenge() };
  const json = passkey.attest({ challenge: proof.challenge, site });
  const request = { proof, sessionId: null, json, name, mayAdd: true };
  const result = await addPasskey(grantScope(user.partnerId), request);
  if (result.outcome !== 'done') throw new Error(`It is not added: ${result.outcome}.`);
  return { passkey, codes: result.codes };
}
