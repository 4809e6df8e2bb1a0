import { expect, it } from 'vitest';
import { isSignedBy, parseNote } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { listPlaceStates } from '@/lib/proof/outside/place-state';
import type { WitnessPlace } from '@/lib/proof/outside/places';
import { sendDue } from '@/lib/proof/outside/send-due';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeLog } from '@/tests/support/proof/made-log';
import { ask, makeWitness, trust } from '@/tests/support/proof/made-witness';
import {
  makeSealedPartner,
  rollBack,
  type SealedPartner,
} from '@/tests/support/proof/sealed-partner';
import { testKey } from '@/tests/support/proof/seal';
import { serveMadeWitness } from '@/tests/support/proof/served-witness';

useDatabase();

const { signal } = new AbortController();

async function start() {
  const sealed = await makeSealedPartner();
  const witness = makeWitness([]);
  trust(witness.path, sealed.vkey);
  return { ...sealed, sealed, witness, ...(await serveMadeWitness(witness)) };
}

function send({ tenant }: SealedPartner, place: WitnessPlace): Promise<boolean> {
  return sendDue(tenant, { place, witnesses: 1, signal });
}

// Why a checkpoint did not arrive, and that this is noted; then it may be tried again at once.
async function problemOf(sealed: SealedPartner, place: WitnessPlace): Promise<unknown> {
  const error = await send(sealed, place).then(
    (wasSent) => ({ problem: wasSent ? 'none' : 'not tried', message: '' }),
    (failure: Error & { problem: string }) => failure,
  );
  const [state] = await listPlaceStates(sealed.tenant);
  expect(state?.detail ?? '').toBe(error.message);
  await asOwner('UPDATE tlog_place SET not_before = now() WHERE partner_id = $1', [
    sealed.partner.id,
  ]);
  return error.problem;
}

it('has each new checkpoint cosigned, with a proof from the size that the witness has seen', async () => {
  const { sealed, partner, place, grow } = await start();
  for (const count of [0, 1, 300, 2]) {
    const size = count === 0 ? null : await grow(count);
    expect(await send(sealed, place)).toBe(true);
    const head = await findCheckpoint(partner.scope);
    const note = parseNote(head?.note ?? '');
    expect(note && isSignedBy(note, place.key)).toBe(true);
    expect(head?.witnesses).toEqual([place.key.name]);
    expect(await listPlaceStates(sealed.tenant)).toMatchObject([
      { place: place.id, size: size ?? head?.size, problem: null, sentAt: expect.any(String) },
    ]);
    expect(await send(sealed, place)).toBe(false);
  }
});

it('lets one process ask at a time, and the next soon after a failure', async () => {
  const { sealed, place, stop } = await start();
  const sent = await Promise.all([1, 2, 3, 4].map(() => send(sealed, place)));
  expect(sent.filter(Boolean)).toHaveLength(1);
  await sealed.grow();
  await stop();
  await expect(send(sealed, place)).rejects.toThrow(/^It cannot be reached: .*ECONNREFUSED/);
  expect(await send(sealed, place)).toBe(false);
});

it('goes on from what the witness has seen when it does not know that itself any more', async () => {
  const { sealed, partner, place, grow } = await start();
  await send(sealed, place);
  await grow(5);
  await send(sealed, place);
  await asOwner('DELETE FROM tlog_cosignature WHERE partner_id = $1', [partner.id]);
  expect(await send(sealed, place)).toBe(true);
  await asOwner('DELETE FROM tlog_cosignature WHERE partner_id = $1', [partner.id]);
  await grow();
  expect(await send(sealed, place)).toBe(true);
});

it('begins anew with a witness of another key and the same name', async () => {
  const { sealed, place } = await start();
  await send(sealed, place);
  const other = makeWitness([]);
  trust(other.path, sealed.vkey);
  const served = await serveMadeWitness(other);
  await sealed.grow();
  expect(await send(sealed, served.place)).toBe(true);
});

it('says loudly that the log was forked, and keeps no cosignature', async () => {
  const { sealed, partner, place, witness } = await start();
  const key = partnerKey(testKey(), partner.id);
  const other = makeLog(4, { origin: key.name, key });
  expect(ask(witness, { log: other, old: 0, size: 4 }).status).toBe(200);
  expect(await problemOf(sealed, place)).toBe('forked');
  expect((await findCheckpoint(partner.scope))?.witnesses).toEqual([]);
  expect(witness.told.at(-1)).toContain('was not shown to begin with the 4 cosigned before');
});

it('says loudly that the log was rolled back', async () => {
  const { sealed, partner, place, grow } = await start();
  const size = await grow();
  await grow(4);
  await send(sealed, place);
  await rollBack(partner, size);
  expect(await problemOf(sealed, place)).toBe('shrunk');
});

it('says what to do about a witness that does not know the log, or not its key', async () => {
  const sealed = await makeSealedPartner();
  const witness = makeWitness([]);
  const { place } = await serveMadeWitness(witness);
  expect(await problemOf(sealed, place)).toBe('unknown_log');
  const [name = ''] = sealed.vkey.split('+');
  trust(witness.path, makeLog(1, { origin: name }).vkey);
  expect(await problemOf(sealed, place)).toBe('untrusted_key');
  trust(witness.path, sealed.vkey);
  expect(await problemOf(sealed, place)).toBe('none');
});

it('believes no key but the one that belongs to the address', async () => {
  const { sealed, partner, place } = await start();
  const other = makeWitness([], { name: 'witness.example/w2' });
  const swapped = { ...place, key: (await serveMadeWitness(other)).place.key };
  expect(await problemOf(sealed, swapped)).toBe('wrong_key');
  expect((await findCheckpoint(partner.scope))?.witnesses).toEqual([]);
});
