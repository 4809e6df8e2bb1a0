import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { RecordView } from './record-view';
import { parseRecordId } from '@/lib/activity/paths';
import { listActivitiesOfRecord } from '@/lib/activity/queries';
import { requirePermission } from '@/lib/auth/gate';

export const metadata: Metadata = { title: 'Activity' };

export default async function ActivityPage({
  params,
}: PageProps<'/account-settings/activity-log/[activityId]'>) {
  const { viewer, scope } = await requirePermission('activity:read');
  const recordId = parseRecordId((await params).activityId);
  const activities = recordId === null ? [] : await listActivitiesOfRecord(scope, recordId);
  const [latest, ...earlier] = activities;
  if (!latest) notFound();
  return (
    <AccountPage viewer={viewer} current="activity-log">
      <RecordView latest={latest} earlier={earlier} />
    </AccountPage>
  );
}
