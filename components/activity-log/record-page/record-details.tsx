'use client';

import { useMemo } from 'react';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { SectionLocations } from '@/lib/activity/details/section-location';
import { ActivityDetails } from '@/components/activity-log/details/activity-details';

/** One state of a record on the record's page. */
export type RecordPageDetails = { details: Details; sectionLocations: SectionLocations };

/**
 * The details of a record on its own page. They arrive as JSON text, like the rows of the log:
 * markup would be sent twice, because React repeats it as data.
 */
export function RecordDetails({ json }: { json: string }) {
  const page = useMemo((): RecordPageDetails => JSON.parse(json), [json]);
  return <ActivityDetails {...page} />;
}
