import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import { ChipFocus } from './chip-focus';

/** An active filter and the URL without it. */
export type FilterChip = { key: string; label: string; href: string };

type FilterChipsProps = { chips: FilterChip[]; clearHref: string };

/** The active filters, each a link that removes it. On paper they show what was filtered by. */
export function FilterChips({ chips, clearHref }: FilterChipsProps) {
  const t = useTranslations('log.chips');
  return (
    <ChipFocus view={chips.map(({ key }) => key).join(' ')} isEmpty={chips.length === 0}>
      <ul aria-label={t('label')} className="contents">
        {chips.map(({ key, label, href }) => (
          <li key={key} className="min-w-0">
            <Link
              href={href}
              prefetch={false}
              aria-label={t('remove', { filter: label })}
              className="border-line hover:border-text bg-ground inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-md border px-2 pointer-coarse:min-h-9"
            >
              <span className="min-w-0 wrap-anywhere">
                <BidiText>{label}</BidiText>
              </span>
              <X className="text-muted size-3.5 shrink-0 print:hidden" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <span className="ml-1 print:hidden">
        <TextLink href={clearHref}>{t('clearAll')}</TextLink>
      </span>
    </ChipFocus>
  );
}
