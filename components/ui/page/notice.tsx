import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type NoticeProps = {
  kind: 'error' | 'info';
  /** Announced at once when it appears; for the response to something the reader just did. */
  isAlert?: boolean;
  children: ReactNode;
};

const KINDS = {
  error: { Icon: CircleAlert, ground: 'border-danger bg-danger-ground', icon: 'text-danger' },
  info: { Icon: Info, ground: 'border-line bg-notice-ground', icon: 'text-accent' },
};

/** A message about what is above or below it. */
export function Notice({ kind, isAlert, children }: NoticeProps) {
  const { Icon, ground, icon } = KINDS[kind];
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={`flex w-full gap-2 rounded-md border px-3 py-2 text-sm ${ground}`}
    >
      <Icon className={`mt-0.5 size-4 shrink-0 ${icon}`} aria-hidden />
      <div className="min-w-0">
        <BidiText>{children}</BidiText>
      </div>
    </div>
  );
}
