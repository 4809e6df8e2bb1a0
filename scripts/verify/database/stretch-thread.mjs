import { parentPort, workerData } from 'node:worker_threads';
import { checkStretch } from './check-stretch.mjs';
import { openSession, tieTo } from './session.mjs';

// A thread that checks stretches of logs: see StretchThreads.
const { url, snapshot } = workerData;
const opening = openSession(url, { snapshot });
// What it rejects with is told with the first stretch.
opening.catch(() => undefined);

parentPort?.on('message', async (stretch) => {
  try {
    const client = await opening;
    await tieTo(client, stretch.partnerId);
    const checked = await checkStretch(client, stretch);
    const { leafHashes, days, customers, sources } = checked;
    const moved = [leafHashes, days, customers, sources].map(({ buffer }) => buffer);
    parentPort?.postMessage({ checked }, moved);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
