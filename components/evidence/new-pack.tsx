import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { CopyField } from '@/components/ui/copy/copy-field';
import { Notice } from '@/components/ui/page/notice';

type NewPackProps = {
  /** `link`, and `until` when it works, in words. */
  shown: Record<string, string>;
  path: string;
};

/** The link of a new pack: the only time that it is shown. */
export function NewPack({ shown: { link = '', until = '' }, path }: NewPackProps) {
  const t = useTranslations('evidence.newPack');
  return (
    <section aria-label={t('label')} className="flex max-w-240 flex-col gap-3">
      <Notice kind="info" isAlert>
        <p className="font-strong">{t('created')}</p>
        <p>{t('keep', { instant: until })}</p>
      </Notice>
      <CopyField label={t('link')} value={link} button={t('copyLink')} />
      <div>
        <ButtonLink href={path} isOutsideApp>
          {t('done')}
        </ButtonLink>
      </div>
    </section>
  );
}
