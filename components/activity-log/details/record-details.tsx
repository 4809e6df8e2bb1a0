'use client';

import { useMemo } from 'react';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { SectionLocations } from '@/lib/activity/details/section-location';
import { ActivityDetails } from './activity-details';

/** A state of a record as its own page shows it. */
export type RecordPageDetails = { details: Details; sectionLocations: SectionLocations };

/**
 * The details of a record on its own page. They come as a text of JSON, as the rows of the log do:
 * their markup would be sent twice, once more as what React takes along.
 */
export function RecordDetails({ json }: { json: string }) {
  const page = useMemo((): RecordPageDetails => JSON.parse(json), [json]);
  return <ActivityDetails {...page} />;
}
