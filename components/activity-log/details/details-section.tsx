import type { ReactNode } from 'react';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { MoreOfSection } from './more-of-section';

type DetailsSectionProps = {
  title: string;
  /** The lines shown here. */
  page: LinePage<unknown>;
  location: SectionLocation;
  children: ReactNode;
};

export function DetailsSection({ title, page, location, children }: DetailsSectionProps) {
  return (
    <div id={location.in === 'page' ? location.anchor : undefined} className="min-w-0 scroll-mt-4">
      <h2 className="font-strong mb-1 text-sm">{title}</h2>
      {children}
      <MoreOfSection title={title} page={page} location={location} />
    </div>
  );
}
