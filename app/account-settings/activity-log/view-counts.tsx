import type { ReactNode } from 'react';
import { Counted } from '@/components/activity-log/counting/counted';
import { ActivityHistogram } from '@/components/activity-log/histogram/activity-histogram';
import { PendingHistogram } from '@/components/activity-log/histogram/pending-histogram';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { describeUncountedView, describeView } from '@/lib/activity/describe/describe-view';
import { barsOf } from '@/lib/activity/histogram/bars';
import type { LogCounts, LogView } from '@/lib/activity/log-page/log-view';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { LogSummary } from './log-header';

/** A view with its counts, which may come later than its page. */
export type CountedView = {
  filter: ActivityFilter;
  counts: LogView['counts'];
  localizer: Localizer;
};

/** What is in view, in a sentence. */
export function ViewSummary({ filter, counts, localizer }: CountedView) {
  const { t } = localizer;
  const uncounted = (note: string) => describeUncountedView({ filter, note }, localizer);
  return (
    <WhenCounted
      {...{ filter, counts }}
      elementWithoutScript="span"
      pending={
        <>
          <span className="counting">
            <LogSummary>{uncounted(t('log.counting'))}</LogSummary>
          </span>
          <span className="counted-below">{t('log.countedBelow')}</span>
        </>
      }
    >
      {(shown) => (
        <LogSummary>
          {shown
            ? describeView({ filter, count: shown.histogram.total }, localizer)
            : uncounted(t('log.notCounted'))}
        </LogSummary>
      )}
    </WhenCounted>
  );
}

/** The chart of a view; none where nothing is in view. */
export function ViewHistogram({
  isFolded,
  ...view
}: CountedView & {
  /** Whether the reader has folded it away. */
  isFolded: boolean;
}) {
  const { filter, counts, localizer } = view;
  const { width, bars } = barsOf(filter);
  return (
    <WhenCounted
      {...{ filter, counts }}
      elementWithoutScript="div"
      pending={<PendingHistogram isFolded={isFolded} />}
    >
      {(shown) =>
        shown &&
        shown.histogram.total > 0 && (
          <ActivityHistogram
            {...{ filter, width, bars, isFolded, localizer }}
            counts={shown.histogram.bars}
          />
        )
      }
    </WhenCounted>
  );
}

/** Where a page of so many activities is in its view. */
export function ViewPosition({
  shownCount,
  pending,
  ...view
}: CountedView & { shownCount: number; pending: ReactNode }) {
  const { filter, counts, localizer } = view;
  return (
    <WhenCounted {...{ filter, counts }} pending={pending}>
      {(shown) =>
        shown &&
        localizer.t('log.position', {
          from: shown.offset + 1,
          to: shown.offset + shownCount,
          total: shown.histogram.total,
        })
      }
    </WhenCounted>
  );
}

type WhenCountedProps = Pick<CountedView, 'filter' | 'counts'> & {
  pending: ReactNode;
  elementWithoutScript?: 'span' | 'div';
  children: (shown: LogCounts | null) => ReactNode;
};

/** What depends on the counts of a view, which may come later than its page. */
export function WhenCounted({ filter, counts, ...rest }: WhenCountedProps) {
  return <Counted<LogCounts | null> counts={counts} view={activityFilterQuery(filter)} {...rest} />;
}
