import type { Activity } from '@/lib/activity/activity';
import { lineItemsOf } from '@/lib/activity/line-items';
import { activityPath } from '@/lib/activity/paths';
import { ActivityFacts } from './activity-facts';
import { AdditionalInformation } from './additional-information';
import { LineItems } from './line-items';
import { ResourceValues } from './resource-values';
import { SourceFields } from './source-fields';

type ActivityDetailsProps = {
  activity: Activity;
  timeZone: string;
  /** Characters of a value to show; what is longer leads to the record's own page. */
  limit?: number;
};

/** Everything that a record holds. */
export function ActivityDetails({ activity, timeZone, limit }: ActivityDetailsProps) {
  const href = activityPath(activity.recordId);
  const bounds = { limit: limit ?? Infinity, href };
  return (
    <div className="flex flex-col gap-5">
      <ActivityFacts
        activity={activity}
        timeZone={timeZone}
        limit={bounds.limit}
        href={limit === undefined ? null : href}
      />
      <LineItems items={lineItemsOf(activity)} bounds={bounds} />
      <ResourceValues
        oldValue={activity.resourceOldValue}
        newValue={activity.resourceNewValue}
        bounds={bounds}
      />
      <AdditionalInformation data={activity.customizedData} bounds={bounds} />
      <SourceFields activity={activity} bounds={bounds} />
    </div>
  );
}
