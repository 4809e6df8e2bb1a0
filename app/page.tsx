import { redirect } from 'next/navigation';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';

export default async function HomePage() {
  await requirePermission('activity:read');
  redirect(ACTIVITY_LOG_PATH);
}
