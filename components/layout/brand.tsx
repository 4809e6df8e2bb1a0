import { useTranslations } from 'next-intl';

/**
 * The product's logo and name, from messages that the browser always has. Not a link: the menu has
 * the link with this name.
 */
export function Brand() {
  return (
    <span className="font-strong flex shrink-0 items-center gap-2">
      <svg viewBox="0 0 32 32" className="size-5" aria-hidden>
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          d="M14 9.5h10M14 16h10M14 22.5h6M8.5 9.5h.01M8.5 16h.01M8.5 22.5h.01"
          className="stroke-on-accent"
          strokeWidth="3.5"
          strokeLinecap="round"
        />
      </svg>
      {useTranslations('errors')('product')}
    </span>
  );
}
