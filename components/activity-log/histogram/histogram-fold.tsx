'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { HISTOGRAM_COOKIE } from '@/lib/activity/histogram/fold-cookie';

type HistogramFoldProps = {
  label: string;
  /** The number of activities in the highest bar. */
  highest: string;
  isFolded: boolean;
  children: ReactNode;
};

/** Folds the histogram away, and keeps it so: the server renders it as the cookie says. */
export function HistogramFold({ label, highest, isFolded, children }: HistogramFoldProps) {
  return (
    <details
      className="histogram-fold"
      open={!isFolded}
      onToggle={({ currentTarget: { open } }) => {
        document.cookie = `${HISTOGRAM_COOKIE}=${open ? '' : 'folded'}; path=/; max-age=${open ? 0 : 31536000}; samesite=lax`;
      }}
    >
      <summary title={label}>
        <ChevronDown className="size-3.5" aria-hidden />
        <span className="histogram-name">{label}</span>
        <span className="histogram-highest" aria-hidden>
          {highest}
        </span>
      </summary>
      {children}
    </details>
  );
}
