import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type PageHeaderProps = {
  eyebrow?: ReactNode;
  title: string;
  /** What the title does not say: the state of the thing. */
  mark?: ReactNode;
  /** One sentence about the content. */
  children?: ReactNode;
  /** Whether changes are announced, such as the number of results. */
  isLive?: boolean;
  /** A link next to the sentence. */
  aside?: ReactNode;
  action?: ReactNode;
};

export function PageHeader({
  eyebrow,
  title,
  mark,
  children,
  isLive,
  aside,
  action,
}: PageHeaderProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {eyebrow && <p className="text-muted text-xs">{eyebrow}</p>}
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="font-strong text-xl">
            <BidiText>{title}</BidiText>
          </h1>
          {mark}
        </div>
        {children && (
          <div className="mt-0.5 flex flex-wrap gap-x-4">
            <p role={isLive ? 'status' : undefined} className="text-muted tabular-nums">
              <BidiText>{children}</BidiText>
            </p>
            {aside && <div className="print:hidden">{aside}</div>}
          </div>
        )}
      </div>
      {action && <div className="print:hidden">{action}</div>}
    </div>
  );
}
