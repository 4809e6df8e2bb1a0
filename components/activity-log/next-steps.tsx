import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { INSIGHTS_PATH } from '@/lib/insights/paths';

/** Where the reader of the log may go on, for those who may. */
export function NextSteps() {
  const t = useTranslations('insights');
  return (
    <section aria-labelledby="next-steps" className="mt-8 print:hidden">
      <h2 id="next-steps" className="font-strong">
        {t('nextSteps')}
      </h2>
      <ul>
        <li>
          <TextLink href={INSIGHTS_PATH}>{t('title')}</TextLink>
        </li>
      </ul>
    </section>
  );
}
