import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AccountPage } from '@/app/_page/account-page';
import { parseRecordId } from '@/lib/activity/paths';
import { parseRecordPages } from '@/lib/activity/record/record-pages';
import { parseRecordZone } from '@/lib/activity/record/record-path';
import { findRecordStates } from '@/lib/activity/record/record-states';
import { describeRecord } from '@/lib/activity/describe/describe-record';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { RecordContent } from './record-content';
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
  const { viewer, scope, states, zone, asked: requested } = await readRecord(props);
  if (!states) notFound();
  const t = await getTranslator();
  const related = await readRelatedRecords(scope, states);
  const record = await readShownRecord(scope, {
    states,
    requested,
    zone: zone.zone,
    t,
    bytesBeside: related.bytes,
  });
  return (
    <AccountPage viewer={viewer} current="activity-log">
      <RecordContent states={states} record={record} zone={zone} related={related} />
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
  return { viewer, scope, states, asked: requested, zone: parseRecordZone(parameters.tz) };
}

// Title and page need the same.
const statesOf = cache((scope: Scope, recordId: string) =>
  cache((page: number) => findRecordStates(scope, { recordId, page })),
);
