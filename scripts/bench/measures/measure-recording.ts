import { applySettings } from '@/lib/platform/env/env';
import { formatCount } from '@/lib/platform/text/format-count';
import type { IntakePartner } from '@/scripts/bench/data/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/data/intake-records';
import { atLeast, type Measurement } from '@/scripts/bench/measurement';
import { senderOf } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';

const BATCH = 1000;
const BATCHES = 100;
const ROUNDS = 2;
const MIN_RATIO = 0.95;

/** Records must come in as fast while the log is sealed, by the keys in `keyFile`, as without. */
export async function measureRecording(
  partner: IntakePartner,
  keyFile: string,
): Promise<Measurement[]> {
  const rates = { sealed: [0], unsealed: [0] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['unsealed', 'sealed'] as const) {
      applySettings({ PROOF_KEY_FILE: kind === 'sealed' ? keyFile : '' });
      rates[kind].push(await measureRate(partner, `${kind}-${round}`));
    }
  }
  applySettings({ PROOF_KEY_FILE: keyFile });
  const figures: [number, number] = [Math.max(...rates.sealed), Math.max(...rates.unsealed)];
  const [sealed, unsealed] = figures.map((rate) => formatCount(Math.round(rate / 100) * 100, 'en'));
  return [
    {
      what: 'Recording while the log is sealed, to that without, records a second',
      figures: `${sealed} / ${unsealed} = ${(figures[0] / figures[1]).toFixed(2)}`,
      bound: atLeast(MIN_RATIO, figures),
    },
  ];
}

async function measureRate({ key }: IntakePartner, mark: string): Promise<number> {
  const bodies = batchesOf(intakeActivities(BATCH * BATCHES), BATCH).map((batch) =>
    JSON.stringify(batch.map((activity) => recordOf(activity, mark))),
  );
  return withServer(async ({ site }) => {
    const send = senderOf({ site, key });
    const start = performance.now();
    for (const body of bodies) await send(body);
    return (BATCH * BATCHES * 1000) / (performance.now() - start);
  });
}
