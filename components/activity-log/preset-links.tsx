import { useTranslations } from 'next-intl';
import Link from 'next/link';

export type PresetLink = { href: string; label: string; isCurrent: boolean };

/** The periods that are one click away; the one in view is plain text with weight. */
export function PresetLinks({ links }: { links: PresetLink[] }) {
  const t = useTranslations('log.presets');
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-x-1 gap-y-1 text-sm">
      {links.map(({ href, label, isCurrent }) => (
        <Link
          key={label}
          href={href}
          prefetch={false}
          aria-current={isCurrent ? 'true' : undefined}
          className="text-accent hover:bg-ground aria-[current]:font-strong aria-[current]:text-text rounded-md px-2 py-0.5 underline-offset-3 hover:underline aria-[current]:underline pointer-coarse:py-1.5"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
