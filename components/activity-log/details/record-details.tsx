'use client';

import { useMemo } from 'react';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { OwnPage } from '@/lib/activity/details/part-place';
import { ActivityDetails } from './activity-details';

/** A state of a record as its own page shows it. */
export type PageDetails = { details: Details; ownPage: OwnPage };

/**
 * The details of a record on its own page. They come as a text of JSON, as the rows of the log do:
 * their markup would be sent twice, once more as what React takes along.
 */
export function RecordDetails({ json }: { json: string }) {
  const page = useMemo((): PageDetails => JSON.parse(json), [json]);
  return <ActivityDetails {...page} />;
}
