import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AccountPage } from '@/app/_page/account-page';
import { parseRecordId } from '@/lib/activity/paths';
import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { mayBeAboutAccount } from '@/lib/activity/own/may-be-about-account';
import { parseRecordPages } from '@/lib/activity/record/record-pages';
import { parseRecordZone, VIEW_PARAMETER } from '@/lib/activity/record/record-path';
import { parseRecordView } from '@/lib/activity/record/record-view';
import { findRecordStates } from '@/lib/activity/record/record-states';
import { findNamedState } from '@/lib/activity/record/state-pages';
import { describeRecord } from '@/lib/activity/describe/describe-record';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { getLocalizer, getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { RecordContent } from './record-content';
import { noteRead } from './note-read';
import { readSeals } from './read-seals';
import { readRelatedRecords } from './read-related-records';
import { readShownRecord } from './read-shown-record';

type ActivityPageProps = PageProps<'/account-settings/activity-log/[activityId]'>;

export async function generateMetadata(props: ActivityPageProps): Promise<Metadata> {
  const t = await getTranslator();
  const { states, zone } = await readRecord(props);
  return {
    title: states ? describeRecord(states.latest, { zone: zone.zone, t }) : t('recordPage.title'),
  };
}

export default async function ActivityPage(props: ActivityPageProps) {
  const { viewer, scope, states, zone, view, asked: requested } = await readRecord(props);
  if (!states) notFound();
  await noteRead({ viewer, scope, recordId: states.latest.recordId });
  const localizer = await getLocalizer();
  // A link that was sent names no view; one that names an unknown view leads to no other.
  const own = mayBeAboutAccount(states.latest);
  const filter = view.parameter === '' ? { ...defaultView(zone.zone), own } : view.filter;
  const related = await readRelatedRecords(scope, {
    states,
    state: findNamedState(states, requested.pages) ?? states.latest,
    filter,
  });
  const record = await readShownRecord(scope, {
    states,
    requested,
    zone: zone.zone,
    home: viewer.zone,
    view,
    localizer,
    bytesBeside: related.bytes,
  });
  return (
    <AccountPage viewer={viewer} current="activity-log" view={filter ?? defaultView(zone.zone)}>
      <RecordContent
        states={states}
        record={record}
        zone={zone}
        home={viewer.zone}
        view={view}
        related={related}
        seals={await readSeals(scope, states)}
      />
    </AccountPage>
  );
}

/** The states of the record that the URL names; null when there is no such record. */
async function readRecord({ params, searchParams }: ActivityPageProps) {
  const { viewer, scope } = await requirePermission('activity:read');
  const recordId = parseRecordId((await params).activityId);
  const parameters = await searchParams;
  const requested = parseRecordPages(parameters);
  const states = recordId === null ? null : await statesOf(scope, recordId)(requested.pages.states);
  const zone = parseRecordZone(parameters.tz, viewer.zone);
  const view = parseRecordView(parameters[VIEW_PARAMETER], { zone: zone.zone, instant: now() });
  return { viewer, scope, states, asked: requested, zone, view };
}

// What the log opens with.
function defaultView(zone: string): ActivityFilter {
  const { filter } = parseActivityFilter({ tz: zone }, now());
  if (!filter) throw new Error(`The log cannot be shown in the zone ${zone}.`);
  return filter;
}

// Title and page need the same.
const statesOf = cache((scope: Scope, recordId: string) =>
  cache((page: number) => findRecordStates(scope, { recordId, page })),
);
