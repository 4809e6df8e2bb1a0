import type { ReactNode } from 'react';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { MoreOfSection } from './more-of-section';

type DetailsSectionProps = {
  /** What the lines are. */
  title: string;
  /** Whether something else on the page says so already. */
  isTitleShown?: boolean;
  /** The lines shown here. */
  page: LinePage<unknown>;
  location: SectionLocation;
  children: ReactNode;
};

export function DetailsSection({
  title,
  isTitleShown = false,
  page,
  location,
  children,
}: DetailsSectionProps) {
  return (
    <div id={location.in === 'page' ? location.anchor : undefined} className="min-w-0 scroll-mt-4">
      {!isTitleShown && <h2 className="font-strong mb-1 text-sm">{title}</h2>}
      {children}
      <MoreOfSection title={title} page={page} location={location} />
    </div>
  );
}
