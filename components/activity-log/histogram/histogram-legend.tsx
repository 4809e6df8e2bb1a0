import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { OUTCOMES, type Outcome } from '@/lib/activity/outcome';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import { describeOutcome } from '@/lib/activity/describe/describe-outcome';
import { FAILED_STATUSES } from '@/lib/activity/outcome';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { withSelected } from '@/lib/activity/filter/selections';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

type HistogramLegendProps = { counts: BarCounts[]; filter: ActivityFilter };

/** The colours of the outcomes that occur. What failed is one click away. */
export function HistogramLegend({ counts, filter }: HistogramLegendProps) {
  const t = useTranslations();
  const outcomes = OUTCOMES.toReversed().filter((outcome) =>
    counts.some((count) => count[outcome] > 0),
  );
  const failed = withSelected(filter, { name: 'status', values: FAILED_STATUSES });
  const nameOf = (outcome: Outcome) => describeOutcome(outcome, t);
  return (
    <ul className="histogram-legend">
      {outcomes.map((outcome) => (
        <li key={outcome} data-outcome={outcome}>
          {outcome === 'failed' && filter.statuses.length === 0 ? (
            <Link href={ACTIVITY_LOG_PATH + activityFilterQuery(failed)} prefetch={false}>
              {nameOf(outcome)}
            </Link>
          ) : (
            nameOf(outcome)
          )}
        </li>
      ))}
    </ul>
  );
}
