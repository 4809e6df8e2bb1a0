import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import type { Field } from '@/lib/activity/details/changes/compare-activity';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { PartPlace } from '@/lib/activity/details/part-place';
import { DetailsSection } from './details-section';
import { MarkedValue } from './value-view';

type AdditionalInformationProps = { page: LinePage<Field>; place: PartPlace };

/** The record's customised data, numbered by their order, keys as the source wrote them. */
export function AdditionalInformation({ page, place }: AdditionalInformationProps) {
  const t = useTranslations('record');
  return (
    <DetailsSection title={t('additional')} page={page} place={place}>
      <div className="@container">
        <ol className="gap-x-8 text-sm @min-[44rem]:columns-2">
          {page.lines.map(([key, value, isChanged], index) => (
            <li
              key={index}
              className="grid break-inside-avoid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5"
            >
              <span lang="en" className="text-muted wrap-anywhere">
                <StoredText>{key}</StoredText>
              </span>
              <MarkedValue value={value} isChanged={isChanged} />
            </li>
          ))}
        </ol>
      </div>
    </DetailsSection>
  );
}
