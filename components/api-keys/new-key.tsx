import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { CopyBlock } from '@/components/ui/copy/copy-block';
import { CopyField } from '@/components/ui/copy/copy-field';
import { Notice } from '@/components/ui/page/notice';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { isolatedText } from '@/lib/platform/text/isolated-text';

type NewKeyProps = {
  /** `name`; `access`; `text`, the key itself; and `curl`, a command that tests it. */
  shown: Record<string, string>;
};

/** A newly created key: the only time that it is shown. */
export function NewKey({ shown: { name = '', access, text = '', curl = '' } }: NewKeyProps) {
  const t = useTranslations('apiKeys.new');
  const tryIt = t(access === 'read' ? 'tryRead' : 'try');
  return (
    <section aria-label={t('label')} className="mb-6 flex max-w-240 flex-col gap-3">
      <Notice kind="info" isAlert>
        <p className="font-strong">
          <BidiText>{t('created', { name: isolatedText(name) })}</BidiText>
        </p>
        <p>{t('keep')}</p>
      </Notice>
      <CopyField label={t('key')} value={text} button={t('copyKey')} />
      <div className="flex flex-col gap-1">
        <p className="font-strong text-xs">{tryIt}</p>
        <CopyBlock label={tryIt} button={t('copyCommand')}>
          {curl}
        </CopyBlock>
      </div>
      <div>
        <ButtonLink href={API_KEYS_PATH} isOutsideApp>
          {t('done')}
        </ButtonLink>
      </div>
    </section>
  );
}
