import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { MESSAGES } from '@/lib/platform/i18n/messages';

const OTHERS = LOCALES.filter((locale) => locale !== 'en');

// Names, codes and units are the same in all three languages.
const SAME_EVERYWHERE = new Set([
  'layout.api',
  'api.title',
  'api.types.guid',
  'record.fields.id',
  'record.fields.sha256',
  'users.identityProviders.entra',
]);

const english = flatten(MESSAGES.en);

describe.each(OTHERS)('the messages in %s', (locale) => {
  const theirs = flatten(MESSAGES[locale]);

  it('have the same keys as in English', () => {
    expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are never empty', () => {
    expect([...theirs].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the same placeholders and tags as in English', () => {
    const wrong = [...theirs].filter(
      ([key, text]) => !sameSet(placeholdersIn(text), placeholdersIn(english.get(key) ?? '')),
    );
    expect(wrong).toEqual([]);
  });

  it('are written in that language', () => {
    const script = locale === 'ja' ? /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u : /\p{sc=Hangul}/u;
    const foreign = [...theirs].filter(
      ([key, text]) =>
        !SAME_EVERYWHERE.has(key) && /\p{L}{2}/u.test(plain(text)) && !script.test(text),
    );
    expect(foreign).toEqual([]);
  });
});

// Read by the name of a field, of a role, or of a state.
const BY_NAME = /^(api\.fields|users\.abilities)\./;

it('say a sentence under one key alone, so that it is mended in one place', () => {
  const messages = LOCALES.map((locale) => flatten(MESSAGES[locale]));
  const keysBySentence = new Map<string, string[]>();
  for (const [key, text] of english) {
    if (!/[\p{L})”][.…]$/u.test(text) || BY_NAME.test(key)) continue;
    const told = messages.map((texts) => texts.get(key)).join('\n');
    keysBySentence.set(told, [...(keysBySentence.get(told) ?? []), key]);
  }
  expect([...keysBySentence.values()].filter((keys) => keys.length > 1)).toEqual([]);
});

/** All messages of a language by key. */
function flatten(value: object, prefix = ''): Map<string, string> {
  const entries = Object.entries(value).flatMap(([name, child]): [string, string][] =>
    typeof child === 'string'
      ? [[prefix + name, child]]
      : [...flatten(child as object, `${prefix}${name}.`)],
  );
  return new Map(entries);
}

function placeholdersIn(message: string): Set<string> {
  const placeholders = new Set<string>();
  const visit = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      placeholders.add(`${element.type === TYPE.tag ? 'tag' : 'value'} ${element.value}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural)
        Object.values(element.options).forEach((option) => visit(option.value));
    }
  };
  visit(parse(message));
  return placeholders;
}

// The text without placeholders and tags.
function plain(message: string): string {
  return message.replace(/\{[^{}]*\}|<[^<>]*>/g, '');
}

function sameSet(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
