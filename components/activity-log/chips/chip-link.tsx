import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { BidiText } from '@/components/ui/text/bidi-text';
import type { FilterChip } from './filter-chip';

/** A chip: the link to the view without it. */
export function ChipLink({ chip: { label, href } }: { chip: FilterChip }) {
  const t = useTranslations('log.chips');
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      aria-label={t('remove', { filter: label })}
      className="filter-chip"
    >
      <span className="filter-chip-label">
        <BidiText>{label}</BidiText>
      </span>
      <Icon name="x" className="text-muted size-3.5 print:hidden" />
    </Link>
  );
}
