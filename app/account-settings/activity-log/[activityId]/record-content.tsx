import { useTranslations } from 'next-intl';
import { ClientMessages } from '@/app/_page/client-messages';
import { LinePagination } from '@/components/activity-log/details/line-pagination';
import { RecordDetails } from '@/components/activity-log/record-page/record-details';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Notice } from '@/components/ui/page/notice';
import { StatusMark } from '@/components/ui/table/status-mark';
import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor, STATES_ANCHOR } from '@/lib/activity/record/anchors';
import {
  FIRST_RECORD_PAGES,
  pageNavigationOf,
  type PageProblem,
} from '@/lib/activity/record/record-pages';
import type { ContentField } from '@/lib/activity/intake/compare/record-content';
import type { RecordView } from '@/lib/activity/record/record-view';
import type { RecordContext, RecordZone } from '@/lib/activity/record/record-path';
import { STATES_PER_PAGE, type RecordStates } from '@/lib/activity/record/record-states';
import { describeActivity } from '@/lib/activity/describe/describe-activity';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDateTime } from '@/lib/platform/time/time';
import { RecordHeader } from './record-header';
import { RecordProof, type SealedState } from './record-proof';
import { RecordJson } from './record-json';
import type { RelatedRecords } from './read-related-records';
import { CorrelatedRecords, NeighbourRecords } from './related-records';
import { ViewPosition } from './view-position';
import type { ShownRecord } from './read-shown-record';

type RecordContentProps = {
  states: RecordStates;
  record: ShownRecord;
  zone: RecordZone;
  /** The zone in which the reader's pages open. */
  home: string;
  view: RecordView;
  related: RelatedRecords;
  seals: SealedState[];
};

/** One complete audit record in every stored state, and its related records. */
export function RecordContent({
  states,
  record,
  zone: { zone, unknownZone },
  home,
  view,
  related,
  seals,
}: RecordContentProps) {
  const { latest } = states;
  const context = { zone, home, view: view.parameter };
  return (
    <>
      {/* The latest state starts with the header, and so does the page: a link to the state shows both. */}
      <div id={stateAnchor(latest)} className="scroll-mt-24">
        <RecordHeader
          activity={latest}
          summary={record.summary}
          qualifier={related.qualifier}
          zone={zone}
          home={home}
          view={view.filter}
          json={record.json}
        />
        {related.ofView && <ViewPosition neighbours={related.ofView} context={context} />}
      </div>
      <Problems unknownZone={unknownZone} problems={record.problems} />
      {record.conflictingFields.length > 0 && <Conflict fields={record.conflictingFields} />}
      {states.total > 1 && <StatesHeader states={states} context={context} />}
      <ClientMessages of={['record']}>
        {record.states.map(({ head, details }) => (
          <RecordState
            key={head.sequence}
            activity={head}
            isOnly={states.total === 1}
            zone={record.conflictingFields.length > 0 ? zone : null}
            anchor={head.sequence === latest.sequence ? undefined : stateAnchor(head)}
            details={details}
          />
        ))}
      </ClientMessages>
      <RecordProof states={seals} zone={zone} />
      <RecordJson recordId={latest.recordId} json={record.json} />
      <CorrelatedRecords of={latest} related={related} context={{ zone, home }} />
      <NeighbourRecords related={related} context={{ zone, home }} />
    </>
  );
}

type ProblemsProps = { unknownZone: string | null; problems: PageProblem[] };

// What the URL requests and does not exist.
function Problems({ unknownZone, problems }: ProblemsProps) {
  const t = useTranslations('recordPage');
  const sentences = [
    ...(unknownZone === null ? [] : [t('unknownZone', { zone: isolatedText(unknownZone) })]),
    ...problems.map(({ of, requested }) =>
      of === 'state'
        ? t('noState', { given: isolatedText(requested) })
        : t('noPage', { part: t(`parts.${of}`), given: isolatedText(requested) }),
    ),
  ];
  if (sentences.length === 0) return null;
  return (
    <div className="mb-5 flex flex-col gap-2">
      {sentences.map((sentence) => (
        <Notice key={sentence} kind="error">
          {sentence}
        </Notice>
      ))}
    </div>
  );
}

// Several records may have been given the same id; the reader has to find out which is true.
function Conflict({ fields }: { fields: ContentField[] }) {
  const t = useTranslations();
  const names = fields.map((field) => t(`recordPage.differing.${field}`));
  return (
    <div className="mb-5">
      <Notice kind="error">
        {t('recordPage.conflict', { fields: names.join(t('roles.separator')) })}
      </Notice>
    </div>
  );
}

function StatesHeader({ states, context }: { states: RecordStates; context: RecordContext }) {
  const t = useTranslations('recordPage');
  const { shown, first, total } = states;
  const others = pageNavigationOf(
    { total, first, pageSize: STATES_PER_PAGE },
    { name: 'states', at: (page) => ({ ...FIRST_RECORD_PAGES, states: page }), ...context },
  );
  return (
    <div id={STATES_ANCHOR} className="mb-4">
      <p className="text-muted">{t('states', { count: total })}</p>
      <LinePagination
        title={t('parts.states')}
        page={{ lines: shown, total, first }}
        anchor={STATES_ANCHOR}
        {...others}
      />
    </div>
  );
}

type RecordStateProps = {
  activity: ActivityHead;
  /** Whether the record has no other state. */
  isOnly: boolean;
  /** The zone of the state's time, if only action and time distinguish it from the others. */
  zone: string | null;
  anchor: string | undefined;
  /** See `RecordDetails`. */
  details: string;
};

function RecordState({ activity, isOnly, zone, anchor, details }: RecordStateProps) {
  const t = useTranslations();
  const { action, status, outcome } = describeActivity(activity, t);
  const title = zone === null ? null : `${action}, ${formatDateTime(activity.occurredAt, zone)}`;
  return (
    <section
      id={anchor}
      className="mb-8 flex flex-col gap-5"
      aria-label={title ?? t('recordPage.state', { status })}
    >
      {!isOnly && (
        <h2 className="border-hairline font-strong -mb-2 flex flex-wrap gap-x-3 border-b pb-1.5">
          {title !== null && <BidiText>{title}</BidiText>}
          <StatusMark mark={outcome}>{status}</StatusMark>
        </h2>
      )}
      <RecordDetails json={details} />
    </section>
  );
}
