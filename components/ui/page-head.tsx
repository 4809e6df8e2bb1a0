import type { ReactNode } from 'react';

type PageHeadProps = {
  eyebrow?: ReactNode;
  title: string;
  /** What the title itself does not say of the thing: its state. */
  mark?: ReactNode;
  /** One sentence on what is in view. */
  children?: ReactNode;
  /** Whether it is read out when it changes, as the count of what was asked for. */
  isLive?: boolean;
  action?: ReactNode;
};

export function PageHead({ eyebrow, title, mark, children, isLive, action }: PageHeadProps) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {eyebrow && <p className="text-muted text-xs">{eyebrow}</p>}
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="font-strong text-xl">{title}</h1>
          {mark}
        </div>
        {children && (
          <p role={isLive ? 'status' : undefined} className="text-muted mt-0.5 tabular-nums">
            {children}
          </p>
        )}
      </div>
      {action && <div className="print:hidden">{action}</div>}
    </div>
  );
}
