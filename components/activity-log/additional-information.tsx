import { useTranslations } from 'next-intl';
import type { Bounded } from '@/lib/activity/words/text-budget';
import type { ReadableValue } from '@/lib/activity/words/readable-value';
import { DetailsSection } from './details-section';
import { ValueView } from './value-view';

type AdditionalInformationProps = {
  data: Bounded<[key: string, value: ReadableValue][]>;
  wholeAt: string | null;
};

/** The record's customised data, numbered by their order, keys as the source wrote them. */
export function AdditionalInformation({ data, wholeAt }: AdditionalInformationProps) {
  const t = useTranslations('record');
  return (
    <DetailsSection title={t('additional')} isCut={data.isCut} wholeAt={wholeAt}>
      <div className="@container">
        <ol className="gap-x-8 text-sm @min-[44rem]:columns-2">
          {data.shown.map(([key, value], index) => (
            <li
              key={index}
              className="grid break-inside-avoid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5"
            >
              <span lang="en" className="text-muted wrap-anywhere">
                {key}
              </span>
              <ValueView value={value} />
            </li>
          ))}
        </ol>
      </div>
    </DetailsSection>
  );
}
