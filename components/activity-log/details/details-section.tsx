import type { ReactNode } from 'react';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { PartPlace } from '@/lib/activity/details/part-place';
import { MoreOfPart } from './more-of-part';

type DetailsSectionProps = {
  title: string;
  /** What of the part stands here. */
  page: LinePage<unknown>;
  place: PartPlace;
  children: ReactNode;
};

export function DetailsSection({ title, page, place, children }: DetailsSectionProps) {
  return (
    <div id={place.in === 'page' ? place.anchor : undefined} className="min-w-0 scroll-mt-4">
      <h2 className="font-strong mb-1 text-sm">{title}</h2>
      {children}
      <MoreOfPart title={title} page={page} place={place} />
    </div>
  );
}
