import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AccountPage } from '@/app/account-page';
import { parseRecordId } from '@/lib/activity/paths';
import { listActivitiesOfRecord } from '@/lib/activity/queries';
import { parseRecordZone } from '@/lib/activity/record-path';
import { describeRecord } from '@/lib/activity/words/describe-record';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/i18n/current-locale';
import { RecordView } from './record-view';
import { readRelated } from './related';

type ActivityPageProps = PageProps<'/account-settings/activity-log/[activityId]'>;

export async function generateMetadata(props: ActivityPageProps): Promise<Metadata> {
  const t = await getTranslator();
  const { states, zone } = await readRecord(props);
  const [latest] = states;
  return { title: latest ? describeRecord(latest, { zone: zone.zone, t }) : t('recordPage.title') };
}

export default async function ActivityPage(props: ActivityPageProps) {
  const { viewer, scope, states, zone } = await readRecord(props);
  const [latest] = states;
  if (!latest) notFound();
  return (
    <AccountPage viewer={viewer} current="activity-log">
      <RecordView
        latest={latest}
        states={states}
        zone={zone}
        related={await readRelated(scope, { latest, states })}
      />
    </AccountPage>
  );
}

/** The states of the record that the address names, none where there is no such record. */
async function readRecord({ params, searchParams }: ActivityPageProps) {
  const { viewer, scope } = await requirePermission('activity:read');
  const recordId = parseRecordId((await params).activityId);
  const states = recordId === null ? [] : await listStates(scope, recordId);
  return { viewer, scope, states, zone: parseRecordZone((await searchParams).tz) };
}

// Title and page ask for the same.
const listStates = cache(listActivitiesOfRecord);
