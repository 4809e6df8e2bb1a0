'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { ChoiceLink } from '@/components/forms/choice-link';
import { keepOwnZone, readOwnZone } from '@/lib/platform/time/reader-zone';

type OwnZoneLinkProps = {
  /** The browser's zone as it was when it last told it. */
  kept: string | null;
  current: string;
  /** What the link says, with `{zone}` in it. */
  words: string;
  /** The view in the zone that `anyZone` stands for in it. */
  anyHref: string;
  anyZone: string;
};

const subscribeToNothing = () => () => undefined;

/** The view in the browser's own zone; at the first visit it is there a moment later. */
export function OwnZoneLink({ kept, current, words, anyHref, anyZone }: OwnZoneLinkProps) {
  const zone = useSyncExternalStore(subscribeToNothing, readOwnZone, () => kept);

  useEffect(() => {
    if (zone !== null && zone !== kept) keepOwnZone(zone);
  }, [zone, kept]);

  if (zone === null || zone === 'UTC') return null;
  return (
    <ChoiceLink
      href={anyHref.replace(anyZone, encodeURIComponent(zone))}
      isCurrent={zone === current}
    >
      {words.replace('{zone}', zone)}
    </ChoiceLink>
  );
}
