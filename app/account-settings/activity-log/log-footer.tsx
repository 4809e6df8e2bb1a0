import type { ReactNode } from 'react';
import { Shortcuts } from '@/components/activity-log/shortcuts/shortcuts';

/**
 * Below the log, whether or not it lists anything: the keys of the page, after what else is there.
 * Needs the messages of `opening`.
 */
export function LogFooter({ children }: { children?: ReactNode }) {
  return (
    <div className="mt-3 flex flex-wrap justify-between gap-2 print:hidden">
      {children}
      <Shortcuts />
    </div>
  );
}
