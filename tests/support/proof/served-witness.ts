import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { close } from '@/lib/platform/server/listen';
import { verifierOf } from '@/lib/proof/core/signed-note';
import type { WitnessPlace } from '@/lib/proof/outside/places';
import { serveWitness } from '@/lib/proof/witness/witness-server';
import type { MadeWitness } from './made-witness';

/** Serves a witness for the running test; `stop` ends it early. */
export async function serveMadeWitness(
  witness: MadeWitness,
): Promise<{ place: WitnessPlace; stop: () => Promise<void> }> {
  const onError = (sentence: string) => witness.told.push(sentence);
  const server = await serveWitness(witness, { host: '127.0.0.1', port: 0, onError });
  const stop = () => close([server]);
  onTestFinished(stop);
  const { port } = server.address() as AddressInfo;
  const key = verifierOf(witness.folder.key, 'cosignature');
  const url = `http://127.0.0.1:${port}`;
  return { place: { kind: 'witness', id: `witness ${key.name}`, url, key }, stop };
}
