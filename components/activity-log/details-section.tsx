import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type DetailsSectionProps = {
  title: string;
  /** Whether only the beginning of the part stands here. */
  isCut: boolean;
  /** The record's own page, which shows more; null there. */
  wholeAt: string | null;
  children: ReactNode;
};

export function DetailsSection({ title, isCut, wholeAt, children }: DetailsSectionProps) {
  const t = useTranslations('record');
  return (
    <div className="min-w-0">
      <h2 className="font-strong mb-1 text-sm">{title}</h2>
      {children}
      {isCut && (
        <p className="text-muted mt-2 text-sm">
          {wholeAt
            ? t.rich('cutHere', { link: (chunks) => <TextLink href={wholeAt}>{chunks}</TextLink> })
            : t('cut')}
        </p>
      )}
    </div>
  );
}
