import { useTranslations } from 'next-intl';

/**
 * The product's logo and name, from messages that the browser always has. Not a link: the menu has
 * the link with this name.
 */
export function Brand() {
  return (
    <span className="brand">
      <span aria-hidden />
      {useTranslations('errors')('product')}
    </span>
  );
}
