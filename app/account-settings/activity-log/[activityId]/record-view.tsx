import { useTranslations } from 'next-intl';
import { ActivityDetails } from '@/components/activity-log/activity-details';
import { Notice } from '@/components/ui/notice';
import { StatusMark } from '@/components/ui/status-mark';
import type { Activity } from '@/lib/activity/activity';
import { stateAnchor } from '@/lib/activity/anchors';
import type { RecordZone } from '@/lib/activity/record-path';
import { describeActivity } from '@/lib/activity/words/describe';
import { activityDetails } from '@/lib/activity/words/details';
import { isolatedText } from '@/lib/text/isolated-text';
import { RecordHead } from './record-head';
import { RecordJson, recordJsonOf } from './record-json';
import type { Related } from './related';
import { CorrelatedView, NeighboursView } from './related-view';

// Of each part. A browser lays out no more of one text in reasonable time, and the server neither.
const MOST_CHARACTERS = 50_000;

type RecordViewProps = {
  /** The latest of the states. */
  latest: Activity;
  states: Activity[];
  zone: RecordZone;
  related: Related;
};

/** One audit record, whole, in every state that was stored of it, and what stands beside it. */
export function RecordView({ latest, states, zone: { zone, unknown }, related }: RecordViewProps) {
  const t = useTranslations();
  const json = recordJsonOf(states);
  const isOnly = states.length === 1;
  return (
    <>
      {/* The latest state begins with the head, and the page with it: who is led to it sees both. */}
      <div id={stateAnchor(latest.status)} className="scroll-mt-24">
        <RecordHead
          activity={latest}
          qualifier={related.qualifier}
          zone={zone}
          canCopyJson={!json.isCut}
        />
      </div>
      {unknown !== null && (
        <div className="mb-5">
          <Notice kind="error">
            {t('recordPage.unknownZone', { zone: isolatedText(unknown) })}
          </Notice>
        </div>
      )}
      {!isOnly && (
        <p className="text-muted mb-4">{t('recordPage.states', { count: states.length })}</p>
      )}
      {states.map((activity) => (
        <State
          key={activity.status}
          activity={activity}
          zone={zone}
          isOnly={isOnly}
          anchor={activity === latest ? undefined : stateAnchor(activity.status)}
        />
      ))}
      <RecordJson json={json} />
      <CorrelatedView of={latest} related={related} zone={zone} />
      <NeighboursView related={related} zone={zone} />
    </>
  );
}

type StateProps = {
  activity: Activity;
  zone: string;
  /** Whether the record has no other state. */
  isOnly: boolean;
  anchor: string | undefined;
};

function State({ activity, zone, isOnly, anchor }: StateProps) {
  const t = useTranslations();
  const { status, outcome } = describeActivity(activity, t);
  return (
    <section
      id={anchor}
      className="mb-8 flex flex-col gap-5"
      aria-label={t('recordPage.state', { status })}
    >
      {!isOnly && (
        <h2 className="border-line font-strong -mb-2 border-b pb-1.5">
          <StatusMark mark={outcome}>{status}</StatusMark>
        </h2>
      )}
      <ActivityDetails
        details={activityDetails(activity, { zone, t, limit: MOST_CHARACTERS })}
        isOwnPage
      />
    </section>
  );
}
