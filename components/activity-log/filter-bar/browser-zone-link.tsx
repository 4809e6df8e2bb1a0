'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import { storeBrowserZone, getBrowserZone } from '@/lib/platform/time/browser-zone';

type BrowserZoneLinkProps = {
  /** The browser's zone as it was when it last told it. */
  stored: string | null;
  current: string;
  /** What the link says, with `{zone}` in it. */
  label: string;
  /** The view in the zone that `anyZone` stands for in it. */
  hrefTemplate: string;
  zonePlaceholder: string;
};

const subscribeToNothing = () => () => undefined;

/** The view in the browser's own zone; at the first visit it is there a moment later. */
export function BrowserZoneLink({
  stored,
  current,
  label,
  hrefTemplate,
  zonePlaceholder,
}: BrowserZoneLinkProps) {
  const zone = useSyncExternalStore(subscribeToNothing, getBrowserZone, () => stored);

  useEffect(() => {
    if (zone !== null && zone !== stored) storeBrowserZone(zone);
  }, [zone, stored]);

  if (zone === null || zone === 'UTC') return null;
  return (
    <ChoiceLink
      href={hrefTemplate.replace(zonePlaceholder, encodeURIComponent(zone))}
      isCurrent={zone === current}
    >
      {label.replace('{zone}', zone)}
    </ChoiceLink>
  );
}
