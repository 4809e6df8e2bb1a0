import { useLocale, useTranslations } from 'next-intl';
import type { OfferedChange } from './list-changes';

/** The changes that are refused now, in one line that opens to their reasons. */
export function UnavailableChanges({ changes }: { changes: OfferedChange[] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (changes.length === 0) return null;
  const names = changes.map(({ kind }) => t(`subscriptions.changes.${kind}`));
  return (
    <details className="border-hairline mb-8 border-t py-4 text-sm print:hidden">
      <summary className="hover:text-text text-muted w-fit pointer-coarse:py-2">
        {t('subscriptions.changes.unavailable', { changes: names.join(t('roles.separator')) })}
      </summary>
      <dl className="mt-3 flex flex-col gap-2">
        {changes.map(({ kind, refusal }) => (
          <div key={kind} className="medium:grid-cols-[11rem_minmax(0,1fr)] grid gap-x-8 gap-y-0.5">
            <dt>{t(`subscriptions.changes.${kind}`)}</dt>
            <dd className="text-muted max-w-prose">{refusal?.({ t, locale })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
