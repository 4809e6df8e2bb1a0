'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import { storeBrowserZone, getBrowserZone } from '@/lib/platform/time/browser-zone';

type BrowserZoneLinkProps = {
  /** The browser's zone from the cookie of an earlier visit. */
  stored: string | null;
  current: string;
  /** The text of the link, with `{zone}` in it. */
  label: string;
  /** The URL of the view, with `zonePlaceholder` as its zone. */
  hrefTemplate: string;
  zonePlaceholder: string;
};

const subscribeToNothing = () => () => undefined;

/** The view in the browser's zone. On the first visit it appears a moment later. */
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
