import { LARGE } from '@/scripts/bench/data/bench-partners';
import type { IntakePartner } from '@/scripts/bench/data/intake-partner';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { percentileOfPages, percentilesText } from '@/scripts/bench/percentile';
import { withServer } from '@/scripts/bench/server-process';
import { signIn } from '@/scripts/bench/signed-in-client';
import { startIntake } from '@/scripts/bench/start-intake';

const MAX_RATIO = 3;

/** Readers must hardly notice that records come in as fast as the API accepts them. */
export async function measurePagesUnderIntake(partner: IntakePartner): Promise<Measurement[]> {
  const [idle, busy] = await withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    const before = await percentileOfPages(client);
    const intake = startIntake({ site, key: partner.key });
    const during = await percentileOfPages(client);
    await intake.end();
    return [before, during] as const;
  });
  return [
    {
      what: 'Page’s 95th percentile while records come in, to that without',
      figures: percentilesText(busy, idle),
      bound: atMost(MAX_RATIO, [busy, idle]),
    },
  ];
}
