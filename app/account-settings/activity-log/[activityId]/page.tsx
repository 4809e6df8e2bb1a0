import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { parseRecordId } from '@/lib/activity/paths';
import { listActivitiesOfRecord } from '@/lib/activity/queries';
import { parseRecordZone } from '@/lib/activity/record-path';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/i18n/current-locale';
import { RecordView } from './record-view';
import { readRelated } from './related';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('recordPage.title') };
}

export default async function ActivityPage({
  params,
  searchParams,
}: PageProps<'/account-settings/activity-log/[activityId]'>) {
  const { viewer, scope } = await requirePermission('activity:read');
  const recordId = parseRecordId((await params).activityId);
  const states = recordId === null ? [] : await listActivitiesOfRecord(scope, recordId);
  const [latest] = states;
  if (!latest) notFound();
  const { tz } = await searchParams;
  return (
    <AccountPage viewer={viewer} current="activity-log">
      <RecordView
        latest={latest}
        states={states}
        zone={parseRecordZone(tz)}
        related={await readRelated(scope, { latest, states })}
      />
    </AccountPage>
  );
}
