'use client';

import { SentDetails } from '@/components/ui/sent-once/sent-details';
import { HISTOGRAM_COOKIE } from '@/lib/activity/histogram/fold-cookie';
import type { PartSentOnce } from '@/lib/platform/html/send-once';

type HistogramFoldProps = {
  /** Its summary and what it folds away. */
  content: PartSentOnce;
  isFolded: boolean;
};

/** Folds the histogram away, and keeps it so: the server renders it as the cookie says. */
export function HistogramFold({ content, isFolded }: HistogramFoldProps) {
  return (
    <SentDetails
      content={content}
      className="histogram-fold"
      open={!isFolded}
      onToggle={({ currentTarget: { open } }) => {
        document.cookie = `${HISTOGRAM_COOKIE}=${open ? '' : 'folded'}; path=/; max-age=${open ? 0 : 31536000}; samesite=lax`;
      }}
    />
  );
}
