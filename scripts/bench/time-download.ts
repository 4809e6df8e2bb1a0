import { EXPORT_PATH } from '@/lib/activity/paths';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { ExportedPartner } from '@/scripts/bench/data/exported-partner';
import type { SignedInClient } from './signed-in-client';
import { fullYearParameters } from '@/scripts/bench/data/full-year';

const NEW_LINE = 0x0a;

/** Times a download of a partner's full log; returns seconds. Throws when it is incomplete. */
export async function timeDownload(
  client: SignedInClient,
  benchPartner: ExportedPartner,
): Promise<number> {
  const start = performance.now();
  const response = await client(`${EXPORT_PATH}?${new URLSearchParams(fullYearParameters())}`);
  let lines = 0;
  for await (const chunk of response.body ?? []) lines += countLines(chunk);
  const seconds = (performance.now() - start) / 1000;
  const announced = Number(response.headers.get('X-Export-Rows'));
  // One more line for the heading; the values of the sample contain no line breaks.
  if (announced === benchPartner.activities && lines === announced + 1) return seconds;
  throw new OperationalError(
    `Of ${benchPartner.activities} records, ${announced} were announced and ${lines - 1} arrived.`,
  );
}

function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) lines += 1;
  return lines;
}
