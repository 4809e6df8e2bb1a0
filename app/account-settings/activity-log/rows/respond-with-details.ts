import { messagesJson } from '@/app/_page/messages-json';
import { toRowDetails } from '@/lib/activity/details/row-details';
import type { RowDetailsResponse } from '@/lib/activity/details/row-details-request';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { ActivityPreview } from '@/lib/activity/query/list-activities';
import { getCurrentZone, getLocalizer } from '@/lib/platform/i18n/current-locale';
import { dayOf, now } from '@/lib/platform/time/time';

type Requested = { filter: ActivityFilter; wantsMessages: boolean };

/** The details of activities as the browser's rows show them. */
export async function respondWithDetails(
  activities: ActivityPreview[],
  { filter, wantsMessages }: Requested,
): Promise<Response> {
  const [localizer, home] = await Promise.all([getLocalizer(), getCurrentZone()]);
  const today = dayOf(now(), filter.zone);
  const details = toRowDetails(activities, { filter, today, localizer, home });
  const response: RowDetailsResponse = {
    rows: activities.flatMap(({ sequence }, index) => {
      const shown = details[index];
      return shown ? [[sequence, shown]] : [];
    }),
    messages: wantsMessages ? messagesJson(['record'], localizer.locale) : null,
  };
  return Response.json(response, { headers: NO_STORE });
}

export const NO_STORE = { 'Cache-Control': 'no-store' };
