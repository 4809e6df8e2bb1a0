import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type DetailsSectionProps = {
  title: string;
  /** Whether only the beginning of the part stands here. */
  isCut: boolean;
  /** The record's own page, which shows more; null there. */
  wholeAt: string | null;
  children: ReactNode;
};

export function DetailsSection({ title, isCut, wholeAt, children }: DetailsSectionProps) {
  return (
    <div className="min-w-0">
      <h2 className="font-strong mb-1 text-sm">{title}</h2>
      {children}
      {isCut && (
        <p className="text-muted mt-2 text-sm">
          {wholeAt ? <OnItsPage href={wholeAt} /> : TOO_LONG}
        </p>
      )}
    </div>
  );
}

const TOO_LONG = 'Only the beginning stands here, for it is too long for a page.';

function OnItsPage({ href }: { href: string }) {
  return (
    <>
      Only the beginning stands here; more of it is on{' '}
      <TextLink href={href}>the record’s own page</TextLink>.
    </>
  );
}
