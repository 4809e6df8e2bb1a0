import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type LogHeaderProps = {
  /** One sentence about the view. */
  summary: ReactNode;
  action?: ReactNode;
};

/** A sentence about the view, with a title, as it may be cut off. */
export function LogSummary({ children }: { children: string }) {
  return (
    <span title={children}>
      <BidiText>{children}</BidiText>
    </span>
  );
}

/** The log's name, what is in view and its action in one line: the log itself comes first. */
export function LogHeader({ summary, action }: LogHeaderProps) {
  const t = useTranslations('log');
  return (
    <div className="relative -mt-2 mb-2.5 grid grid-cols-[1fr_auto] items-center gap-x-2 min-[1150px]:grid-cols-[auto_1fr_auto]">
      <h1 className="font-strong medium:pr-2 text-xl max-[30rem]:text-base">{t('title')}</h1>
      <p
        role="status"
        className="text-muted screen:truncate min-w-0 pt-1 tabular-nums max-[1150px]:order-1 max-[1150px]:col-span-2 max-[1150px]:text-sm"
      >
        {summary}
      </p>
      {action && <div className="flex items-start gap-2 print:hidden">{action}</div>}
    </div>
  );
}
