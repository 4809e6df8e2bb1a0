import { useTranslations } from 'next-intl';
import type { ValueChange } from '@/lib/activity/words/compare-activity';
import type { Bounded } from '@/lib/activity/words/text-budget';
import { ComparisonTable } from './comparison-table';
import { DetailsSection } from './details-section';
import { FieldList } from './value-view';

type ValueChangeViewProps = { change: Bounded<ValueChange>; wholeAt: string | null };

/** The old and the new value, field by field: what changed in the open, the rest folded away. */
export function ValueChangeView({ change: { shown, isCut }, wholeAt }: ValueChangeViewProps) {
  const t = useTranslations('record.change');
  const { has, changed, same, sameCount } = shown;
  const title = titleOf(shown, t);
  const sameFields = <FieldList fields={same} />;
  if (has === 'kept') {
    return (
      <DetailsSection title={title} isCut={isCut} wholeAt={wholeAt}>
        <p className="text-muted mb-1 text-sm">{t('noNew')}</p>
        {sameFields}
      </DetailsSection>
    );
  }
  return (
    <DetailsSection title={title} isCut={isCut} wholeAt={wholeAt}>
      {changed.length > 0 ? (
        <ComparisonTable caption={title} change={shown} />
      ) : (
        <p className="text-sm">{t('nothing')}</p>
      )}
      {sameCount > 0 && (
        <details className="unchanged mt-2 text-sm">
          <summary className="text-muted w-fit rounded-xs">
            {t('unchanged', { count: sameCount })}
          </summary>
          <div className="mt-1">{sameFields}</div>
        </details>
      )}
    </DetailsSection>
  );
}

// What failed, or is not done yet, has added nothing and changed nothing.
function titleOf(
  { has, attempt }: ValueChange,
  t: ReturnType<typeof useTranslations<'record.change'>>,
): string {
  if (!attempt) return t(has);
  if (has === 'kept' || has === 'old') return t('standing');
  return attempt === 'failed' && has === 'both' ? t('tried') : t('askedFor');
}
