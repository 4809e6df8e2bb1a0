import { UTC } from '@/lib/time';
import { activityPath } from './paths';

/** Names the zone of a page's times in its URL. */
export const ZONE_PARAMETER = 'tz';

/** The page of one record, with its times in `zone` as well as in UTC. */
export function activityPathIn({ recordId, zone }: { recordId: string; zone: string }): string {
  const path = activityPath(recordId);
  return zone === UTC ? path : `${path}?${new URLSearchParams({ [ZONE_PARAMETER]: zone })}`;
}
