import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type DetailsSectionProps = {
  title: string;
  /** The page that shows the section whole, when only its beginning stands here. */
  wholeAt: string | null;
  children: ReactNode;
};

export function DetailsSection({ title, wholeAt, children }: DetailsSectionProps) {
  return (
    <div className="min-w-0">
      <h2 className="font-strong mb-1 text-sm">{title}</h2>
      {children}
      {wholeAt && (
        <p className="text-muted mt-2 text-sm">
          Only the beginning stands here; it is shown whole on{' '}
          <TextLink href={wholeAt}>its own page</TextLink>.
        </p>
      )}
    </div>
  );
}
