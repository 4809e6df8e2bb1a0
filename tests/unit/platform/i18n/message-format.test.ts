import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { IntlMessageFormat } from '@/lib/platform/i18n/message-format';
import { MESSAGES } from '@/lib/platform/i18n/messages';

const COUNTS = [0, 1, 100, 1_234_567];

/** What the package makes of a message, through next-intl, as the server does. */
function expected(message: string, { locale, values }: Formatted): unknown {
  const t = createTranslator({ locale, messages: { message }, timeZone: 'UTC' });
  return t.rich('message', values as Parameters<typeof t.rich>[1]);
}

type Formatted = { locale: Locale; values: Record<string, unknown> };

function formatted(message: string, { locale, values }: Formatted): unknown {
  const formatters = {
    getNumberFormat: (name: string) => new Intl.NumberFormat(name),
    getPluralRules: (name: string) => new Intl.PluralRules(name),
  };
  return new IntlMessageFormat(message, locale, {}, { formatters }).format(values);
}

describe.each(LOCALES)('in %s', (locale) => {
  const messages = textsIn(MESSAGES[locale]).filter((message) => /[{<']/.test(message));

  it.each(COUNTS)('every message reads as the server’s, with the count %d', (count) => {
    for (const message of messages) {
      const values = valuesFor(message, count);
      expect([message, formatted(message, { locale, values })]).toEqual([
        message,
        expected(message, { locale, values }),
      ]);
    }
  });
});

it.each([
  "It''s '{'quoted'}' and it's not",
  "{count, plural, =0 {none} one {# of {name}} other {<b>#</b> of {name}, ''#'' more}}",
  '<link>outer <b>{name}</b></link> < 5',
  '',
])('reads %j as the server does', (message) => {
  for (const count of [0, 1, 3]) {
    const values = { count, name: 'Ada', link: tag('link'), b: tag('b') };
    const options = { locale: 'en', values } as const;
    expect(formatted(message, options)).toEqual(message && expected(message, options));
  }
});

it.each(['{name', '{name, date}', '<link>open', 'closed</link>', '{'])(
  'refuses the message %j',
  (message) => {
    expect(() =>
      formatted(message, { locale: 'en', values: { name: 1, link: tag('x') } }),
    ).toThrow();
  },
);

it('refuses a missing value', () => {
  expect(() => formatted('{name}', { locale: 'en', values: {} })).toThrow(/name/);
});

/** A tag that makes no text of its content, as elements do. */
function tag(name: string): (chunks: unknown) => unknown {
  return (chunks) => ({ name, chunks });
}

function valuesFor(message: string, count: number): Record<string, unknown> {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);
  const counted = new Set([...message.matchAll(/\{\s*(\w+)\s*,/g)].map(([, name = '']) => name));
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name = '']) => name);
  return Object.fromEntries([
    ...names.map((name) => [name, counted.has(name) ? count : `the ${name}`]),
    ...tags.map((name) => [name, tag(name)]),
  ]);
}

function textsIn(value: object): string[] {
  return Object.values(value).flatMap((child) =>
    typeof child === 'string' ? [child] : textsIn(child as object),
  );
}
