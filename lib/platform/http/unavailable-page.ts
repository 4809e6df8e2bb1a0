import type { Locale } from '@/lib/platform/i18n/locales';
import type { Translator } from '@/lib/platform/i18n/translator';
import { SECRET_FIELD } from '@/lib/platform/forms/secret-field';
import type { Refused, Unavailability } from './unavailable';

type PageParts = Pick<Refused, 'url' | 'sent'> & {
  why: Unavailability;
  locale: Locale;
  t: Translator;
};

/**
 * A page of its own, which needs neither the database nor a script: why there is no other, and how to
 * try again. A form that was sent stays in it, but for its secrets, and can be sent again.
 */
export function unavailablePage({ url, sent, why, locale, t }: PageParts): string {
  const words = (name: 'title' | 'explanation') => escaped(t(`errors.${why}.${name}`));
  const again = sent ? formAgain({ url, sent, t }) : linkTo(url, t('errors.retry'));
  const doubt =
    sent && why === 'outOfReach' ? `<p>${escaped(t('errors.outOfReach.sent'))}</p>` : '';
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${words('title')} · ${escaped(t('errors.product'))}</title>
<link rel="icon" href="/icon.svg"><style>${STYLE}</style></head>
<body><header>${escaped(t('errors.product'))}</header>
<main><h1>${words('title')}</h1><p role="alert">${words('explanation')}</p>${doubt}${again}</main></body></html>
`;
}

function formAgain({ url, sent, t }: Pick<PageParts, 'url' | 'sent' | 't'>): string {
  const fields = (sent ?? [])
    .filter(([name]) => !SECRET_FIELD.test(name))
    .map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    );
  const button = `<button>${escaped(t('errors.outOfReach.sendAgain'))}</button>`;
  const look = linkTo(url, t('errors.outOfReach.look'));
  return `<form method="post" action="${escaped(ownPath(url))}" enctype="multipart/form-data">${fields.join('')}<p>${button} ${look}</p></form>`;
}

function linkTo(url: string, text: string): string {
  return `<p><a href="${escaped(ownPath(url))}">${escaped(text)}</a></p>`;
}

// Two slashes would begin another host.
function ownPath(url: string): string {
  return url.replace(/^[/\\]*/, '/');
}

function escaped(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
:root{color-scheme:light dark;--ground:#f5f6f8;--raised:#fff;--text:#171a21;--line:#858d9b;--accent:#0b57d0;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#171b21;--raised:#1b2027;--text:#e8eaee;--line:#646c79;--accent:#83b4ff;--on:#0a1526}}
body{margin:0;padding:12vh 1rem 2rem;background:var(--ground);color:var(--text);font:0.875rem/1.375rem system-ui,sans-serif}
header{max-width:25rem;margin:0 auto 2rem;font-weight:600;text-align:center}
main{box-sizing:border-box;max-width:25rem;margin:auto;padding:2rem;background:var(--raised);border:1px solid var(--line);border-radius:.5rem}
h1{margin:0;font-size:1.375rem;line-height:1.75rem}
a{color:var(--accent)}
button{padding:.5rem 1rem;font:inherit;color:var(--on);background:var(--accent);border:0;border-radius:.375rem;cursor:pointer}
:lang(ja){line-break:strict;word-break:auto-phrase}
:lang(ko){word-break:keep-all}
`;
