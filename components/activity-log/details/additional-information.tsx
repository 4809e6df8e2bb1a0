import { useTranslations } from 'next-intl';
import { StoredText } from '@/components/ui/text/stored-text';
import type { Field } from '@/lib/activity/details/changes/compare-activity';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { DetailsSection } from './details-section';
import { MarkedValue } from './record-value';

type AdditionalInformationProps = { page: LinePage<Field>; location: SectionLocation };

/** The record's customised data, numbered in order, with keys as the source wrote them. */
export function AdditionalInformation({ page, location }: AdditionalInformationProps) {
  const t = useTranslations('record');
  return (
    <DetailsSection title={t('additional')} page={page} location={location}>
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
