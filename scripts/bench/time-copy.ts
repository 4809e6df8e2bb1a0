import { finished } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { exportQuery } from '@/lib/activity/export/export-query';
import { withClient } from '@/lib/platform/database/client';
import { literalSql } from '@/lib/platform/database/literal-sql';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { ExportedPartner } from '@/scripts/bench/data/exported-partner';
import { fullYearFilter } from '@/scripts/bench/data/full-year';

/** Times PostgreSQL's own COPY of the query behind a download, as CSV; returns seconds. */
export async function timeCopy(url: string, benchPartner: ExportedPartner): Promise<number> {
  const query = literalSql(exportQuery(benchPartner.scope, fullYearFilter()));
  return withClient(url, async (client) => {
    // The view that downloads read shows nothing to who is tied to no partner.
    await client.query(`SELECT set_config('activity_log.partner', $1, false)`, [
      benchPartner.scope.partnerId,
    ]);
    const start = performance.now();
    const copying = client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT csv)`));
    // Read and discard.
    await finished(copying.resume());
    const seconds = (performance.now() - start) / 1000;
    if (copying.rowCount === benchPartner.activities) return seconds;
    throw new OperationalError(
      `COPY gave ${copying.rowCount} of ${benchPartner.activities} records.`,
    );
  });
}
