import { EXPORT_PATH } from '@/lib/activity/paths';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { fullYearParameters } from '@/scripts/bench/data/full-year';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { percentileOfPages, percentilesText } from '@/scripts/bench/percentile';
import { withServer } from '@/scripts/bench/server-process';
import { signIn, type SignedInClient } from '@/scripts/bench/signed-in-client';

const EXPORTS = 4;
const EXPORTERS = ['admin-agent', 'helpdesk-agent'];
const MAX_RATIO = 2;

/** Readers must hardly notice that others download the whole log. */
export async function measurePagesUnderExports(): Promise<Measurement[]> {
  const [idle, busy] = await withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    const before = await percentileOfPages(client);
    const { domain } = LARGE.partner;
    const exporters = await Promise.all(EXPORTERS.map((name) => signIn(site, `${name}@${domain}`)));
    const downloads = startDownloads(exporters);
    const during = await percentileOfPages(client);
    await downloads.end();
    return [before, during] as const;
  });
  return [
    {
      what: `Page’s 95th percentile during ${EXPORTS} exports, to that without`,
      figures: percentilesText(busy, idle),
      bound: atMost(MAX_RATIO, [busy, idle]),
    },
  ];
}

// A person may have three downloads at a time. One that has ended begins again.
function startDownloads(exporters: SignedInClient[]): { end: () => Promise<void> } {
  const path = `${EXPORT_PATH}?${new URLSearchParams(fullYearParameters())}`;
  let isEnding = false;
  const reading = Array.from({ length: EXPORTS }, async (_, number) => {
    const client = exporters[number % exporters.length];
    while (client && !isEnding) {
      const { body } = await client(path);
      const reader = body?.getReader();
      for (let isRead = false; reader && !isRead;) {
        isRead = (await reader.read()).done || isEnding;
      }
      await reader?.cancel();
    }
  });
  const end = async () => {
    isEnding = true;
    await Promise.all(reading);
  };
  return { end };
}
