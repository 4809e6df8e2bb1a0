import { useTranslations } from 'next-intl';
import { OUTCOMES } from '@/lib/activity/outcome';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import { describeOutcome } from '@/lib/activity/describe/describe-outcome';

/** The colours of the outcomes that occur. */
export function HistogramLegend({ counts }: { counts: BarCounts[] }) {
  const t = useTranslations();
  const outcomes = OUTCOMES.toReversed().filter((outcome) =>
    counts.some((count) => count[outcome] > 0),
  );
  return (
    <ul className="histogram-legend" aria-hidden>
      {outcomes.map((outcome) => (
        <li key={outcome} data-outcome={outcome}>
          {describeOutcome(outcome, t)}
        </li>
      ))}
    </ul>
  );
}
