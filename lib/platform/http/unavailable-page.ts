import type { Locale } from '@/lib/platform/i18n/locales';
import type { Translator } from '@/lib/platform/i18n/translator';
import { SECRET_FIELD } from '@/lib/platform/forms/secret-field';
import type { RejectedRequest, UnavailableReason } from './rejected-request';

type UnavailablePageOptions = Pick<RejectedRequest, 'url' | 'formFields'> & {
  reason: UnavailableReason;
  locale: Locale;
  t: Translator;
};

/**
 * A self-contained page that needs neither the database nor scripts: why the requested page is
 * unavailable, and how to try again. It keeps a submitted form, except for its secrets, so that it can
 * be submitted again.
 */
export function renderUnavailablePage({
  url,
  formFields,
  reason,
  locale,
  t,
}: UnavailablePageOptions): string {
  const text = (name: 'title' | 'explanation') => escapeHtml(t(`errors.${reason}.${name}`));
  const retry = formFields ? resubmitForm({ url, formFields, t }) : linkTo(url, t('errors.retry'));
  const uncertainty =
    formFields && reason !== 'stopping' ? `<p>${escapeHtml(t('errors.unavailable.sent'))}</p>` : '';
  return `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${text('title')} · ${escapeHtml(t('errors.product'))}</title>
<link rel="icon" href="/icon.svg"><style>${STYLE}</style></head>
<body><header>${escapeHtml(t('errors.product'))}</header>
<main><h1>${text('title')}</h1><p role="alert">${text('explanation')}</p>${uncertainty}${retry}</main></body></html>
`;
}

function resubmitForm({
  url,
  formFields,
  t,
}: Pick<UnavailablePageOptions, 'url' | 'formFields' | 't'>): string {
  const fields = (formFields ?? [])
    .filter(([name]) => !SECRET_FIELD.test(name))
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    );
  const button = `<button>${escapeHtml(t('errors.unavailable.sendAgain'))}</button>`;
  const pageLink = linkTo(url, t('errors.unavailable.look'));
  return `<form method="post" action="${escapeHtml(sameSitePath(url))}" enctype="multipart/form-data">${fields.join('')}<p>${button} ${pageLink}</p></form>`;
}

function linkTo(url: string, text: string): string {
  return `<p><a href="${escapeHtml(sameSitePath(url))}">${escapeHtml(text)}</a></p>`;
}

// A path with two leading slashes would name another host.
function sameSitePath(url: string): string {
  return url.replace(/^[/\\]*/, '/');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
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
