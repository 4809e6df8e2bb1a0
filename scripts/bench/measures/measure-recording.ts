import { setTimeout } from 'node:timers/promises';
import { applySettings } from '@/lib/platform/env/env';
import { formatCount } from '@/lib/platform/text/format-count';
import { now } from '@/lib/platform/time/time';
import { withIntakePartner } from '@/scripts/bench/data/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/data/intake-records';
import { atLeast, type Measurement } from '@/scripts/bench/measurement';
import { medianOf } from '@/scripts/bench/median-times';
import { senderOf, type Sender } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';

const BATCH = 1000;
const FIRST_BATCHES = 10;
const PACED_BATCHES = 40;
const FAST_BATCHES = 60;
const ROUNDS = 3;
const MIN_RATIO = 0.95;

/** How fast records came in: milliseconds of a batch that had time, and records a second of those that had none. */
type Recording = { firstMs: number; pacedMs: number; rate: number };

/**
 * Recording must be as fast while the log is sealed, by the keys in `keyFile`, as without: where records come in at
 * half the speed that the machine is able to, and where they come as fast as they can, so that all
 * processors are taken and what sealing takes is missing. Each time a partner without
 * records sends them: what has come before is indexed meanwhile, and costs the next ones.
 */
export async function measureRecording(ownerUrl: string, keyFile: string): Promise<Measurement[]> {
  const unsealed: Recording[] = [];
  const sealed: Recording[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, recordings] of Object.entries({ unsealed, sealed })) {
      applySettings({ PROOF_KEY_FILE: kind === 'sealed' ? keyFile : '' });
      const bodies = bodiesOf(`${kind}-${round}`);
      const paceMs = unsealed[0] ? 2 * unsealed[0].firstMs : null;
      recordings.push(
        await withIntakePartner(ownerUrl, ({ key }) => measureOnce({ key, bodies, paceMs })),
      );
    }
  }
  applySettings({ PROOF_KEY_FILE: keyFile });
  return [pacedOf({ unsealed, sealed }), fastOf({ unsealed, sealed })];
}

type Recordings = { unsealed: Recording[]; sealed: Recording[] };

function pacedOf({ unsealed, sealed }: Recordings): Measurement {
  const best = (recordings: Recording[]) => Math.min(...recordings.map(({ pacedMs }) => pacedMs));
  const figures: [number, number] = [best(unsealed), best(sealed)];
  const [without, during] = figures;
  return {
    what: 'Recording a batch, without to while the log is sealed, at half the full speed',
    figures: `${without.toFixed(0)} ms / ${during.toFixed(0)} ms = ${(without / during).toFixed(2)}`,
    bound: atLeast(MIN_RATIO, figures),
  };
}

function fastOf({ unsealed, sealed }: Recordings): Measurement {
  const best = (recordings: Recording[]) => Math.max(...recordings.map(({ rate }) => rate));
  const [during, without] = [best(sealed), best(unsealed)];
  const inHundreds = (rate: number) => formatCount(Math.round(rate / 100) * 100, 'en');
  return {
    what: 'Recording at full speed while the log is sealed, to that without, records a second',
    figures: `${inHundreds(during)} / ${inHundreds(without)} = ${(during / without).toFixed(2)}`,
    bound: atLeast(MIN_RATIO, [during, without]),
  };
}

// Of what happens now, as in a log that is written day by day.
function bodiesOf(mark: string): string[] {
  const activities = intakeActivities(BATCH * (FIRST_BATCHES + PACED_BATCHES + FAST_BATCHES));
  const end = now().getTime();
  const records = activities.map((activity, at) => ({
    ...recordOf(activity, mark),
    operationDate: new Date(end - activities.length + at).toISOString(),
  }));
  return batchesOf(records, BATCH).map((batch) => JSON.stringify(batch));
}

type Sent = { key: string; bodies: string[]; paceMs: number | null };

async function measureOnce({ key, bodies, paceMs }: Sent): Promise<Recording> {
  return withServer(async ({ site }) => {
    const send = senderOf({ site, key });
    const paced = FIRST_BATCHES + PACED_BATCHES;
    const firstMs = medianOf(await timeEach(bodies.slice(0, FIRST_BATCHES), { send, paceMs: 0 }));
    const times = await timeEach(bodies.slice(FIRST_BATCHES, paced), {
      send,
      paceMs: paceMs ?? 2 * firstMs,
    });
    const start = performance.now();
    await timeEach(bodies.slice(paced), { send, paceMs: 0 });
    const rate = (BATCH * FAST_BATCHES * 1000) / (performance.now() - start);
    return { firstMs, pacedMs: medianOf(times), rate };
  });
}

// The next one is sent `paceMs` after the one before, or once that was answered.
async function timeEach(
  bodies: string[],
  { send, paceMs }: { send: Sender; paceMs: number },
): Promise<number[]> {
  const times: number[] = [];
  for (const body of bodies) {
    const start = performance.now();
    await send(body);
    times.push(performance.now() - start);
    await setTimeout(Math.max(0, start + paceMs - performance.now()));
  }
  return times;
}
