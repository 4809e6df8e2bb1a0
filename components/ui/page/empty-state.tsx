import type { ReactNode } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';

type EmptyStateProps = { title: string; children: ReactNode; actions?: ReactNode };

/** Why there is nothing to see, and the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="border-hairline medium:items-center medium:text-center flex flex-col items-start gap-1 border-t py-12">
      <h2 className="font-strong">{title}</h2>
      <div className="text-muted max-w-prose">
        <BidiText>{children}</BidiText>
      </div>
      {actions && <div className="mt-4 flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
