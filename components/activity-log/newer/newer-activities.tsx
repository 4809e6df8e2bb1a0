'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition, type MouseEvent } from 'react';
import { RESULTS_ID } from '@/components/ui/page/results';
import { useNewerCount } from './use-newer-count';

type NewerActivitiesProps = {
  /** Where the number of newer activities is read. */
  countHref: string;
  /** The view that is shown. */
  href: string;
};

/** Says above the table that activities were recorded since, and loads them; only with JavaScript. */
export function NewerActivities({ countHref, href }: NewerActivitiesProps) {
  const t = useTranslations('opening');
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const count = useNewerCount(countHref);

  function refresh(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isLoading) return;
    // The link disappears with the focus on it.
    document.getElementById(RESULTS_ID)?.focus();
    startLoading(() => router.refresh());
  }

  return (
    <div role="status" className="sticky top-12 z-10 flex h-0 justify-center print:hidden">
      {count > 0 && (
        <a
          href={href}
          onClick={refresh}
          aria-disabled={isLoading}
          className="bg-accent text-on-accent hover:bg-accent-strong font-strong h-7 -translate-y-1/2 rounded-full px-3 text-xs leading-7 pointer-coarse:h-11 pointer-coarse:leading-11"
        >
          {t('newer', { count })}
        </a>
      )}
    </div>
  );
}
