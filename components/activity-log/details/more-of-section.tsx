import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import { JSON_ANCHOR } from '@/lib/activity/record/anchors';
import { isPartial, type LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { LinePagination } from './line-pagination';

type MoreOfSectionProps = {
  /** The title of the section. */
  title: string;
  /** The lines shown above. */
  page: LinePage<unknown>;
  location: SectionLocation;
};

/** Where to find the rest of a section that is only partly shown here. */
export function MoreOfSection({ title, page, location }: MoreOfSectionProps) {
  const t = useTranslations('record');
  if (location.in === 'row') {
    if (!isPartial(page)) return null;
    const sentence = page.lines.length > 0 ? 'cutHere' : 'tooLarge';
    return (
      <p className="text-muted mt-2 text-sm">
        {t.rich(sentence, {
          link: (chunks) => <TextLink href={location.fullHref}>{chunks}</TextLink>,
        })}
      </p>
    );
  }
  return (
    <>
      <LinePagination title={title} page={page} {...location} />
      {page.isTruncated && (
        <p className="text-muted mt-2 text-sm">
          {t.rich('cut', {
            link: (chunks) => <TextLink href={`#${JSON_ANCHOR}`}>{chunks}</TextLink>,
          })}
        </p>
      )}
    </>
  );
}
