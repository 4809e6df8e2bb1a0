import { applySettings } from '@/lib/platform/env/env';
import { formatCount } from '@/lib/platform/text/format-count';
import { withIntakePartner, type IntakePartner } from '@/scripts/bench/data/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/data/intake-records';
import { atLeast, type Measurement } from '@/scripts/bench/measurement';
import { senderOf } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';

const BATCH = 1000;
const BATCHES = 100;
const ROUNDS = 2;
const MIN_RATIO = 0.95;

/**
 * Records must come in as fast while the log is sealed, by the keys in `keyFile`, as without. Each time a partner
 * without records sends them: what has come before is indexed meanwhile, and costs the next ones.
 */
export async function measureRecording(ownerUrl: string, keyFile: string): Promise<Measurement[]> {
  const rates = { sealed: [0], unsealed: [0] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['unsealed', 'sealed'] as const) {
      applySettings({ PROOF_KEY_FILE: kind === 'sealed' ? keyFile : '' });
      const measure = (partner: IntakePartner) => measureRate(partner, `${kind}-${round}`);
      rates[kind].push(await withIntakePartner(ownerUrl, measure));
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
