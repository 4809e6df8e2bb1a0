import { Icon } from '@/components/ui/icon/icon';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type NoticeProps = {
  kind: 'error' | 'info';
  /** Announced at once when it appears; for the response to something the reader just did. */
  isAlert?: boolean;
  children: ReactNode;
};

const KINDS = {
  error: { icon: 'circle-alert', ground: 'border-danger bg-danger-ground', color: 'text-danger' },
  info: { icon: 'info', ground: 'border-line bg-notice-ground', color: 'text-accent' },
} as const;

/** A message about what is above or below it. */
export function Notice({ kind, isAlert, children }: NoticeProps) {
  const { icon, ground, color } = KINDS[kind];
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={`flex w-full gap-2 rounded-md border px-3 py-2 text-sm ${ground}`}
    >
      <Icon name={icon} className={`mt-0.5 size-4 ${color}`} />
      <div className="min-w-0">
        <BidiText>{children}</BidiText>
      </div>
    </div>
  );
}
