import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text/text-link';
import { JSON_ANCHOR } from '@/lib/activity/record/anchors';
import { isPartial, type LinePage } from '@/lib/activity/details/line-page';
import type { PartPlace } from '@/lib/activity/details/part-place';
import { LinePages } from './line-pages';

type MoreOfPartProps = {
  /** What the part is called. */
  title: string;
  /** What of it stands above. */
  page: LinePage<unknown>;
  place: PartPlace;
};

/** Where the rest of a part is, of which only some stands here. */
export function MoreOfPart({ title, page, place }: MoreOfPartProps) {
  const t = useTranslations('record');
  if (place.in === 'row') {
    if (!isPartial(page)) return null;
    const sentence = page.lines.length > 0 ? 'cutHere' : 'tooLarge';
    return (
      <p className="text-muted mt-2 text-sm">
        {t.rich(sentence, { link: (chunks) => <TextLink href={place.wholeAt}>{chunks}</TextLink> })}
      </p>
    );
  }
  return (
    <>
      <LinePages title={title} page={page} {...place} />
      {page.isCut && (
        <p className="text-muted mt-2 text-sm">
          {t.rich('cut', {
            link: (chunks) => <TextLink href={`#${JSON_ANCHOR}`}>{chunks}</TextLink>,
          })}
        </p>
      )}
    </>
  );
}
