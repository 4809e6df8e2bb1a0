import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES } from '@/lib/platform/i18n/messages';

// Words and spellings that the glossary's "Wording" decides against, by language.
const FORBIDDEN: Record<Locale, RegExp[]> = {
  en: [
    /\b(came by|kept aside|in force|out of reach|any more|goes on from)\b/i,
    /\b(somebody|this is no|stands? here|turn(ed)? down)\b/i,
    /\b(tick this|switch(ed|es)? (on|off|auto-renew))\b/i,
    /\b(by the clock of (?!`)|more facts|whoever|as they happen they|let in both)\b/i,
    /\w'\w/,
  ],
  ja: [
    /顧客[^、。]{0,40}\} 件/,
    /失効|すでに|(?<!の)他の|活動範囲|課金(プロファイル|アカウント)/,
    /ログで見る|をコピー(?!し)|業務時間|(?<!勤務)時間外/,
    /[（）“”]/,
  ],
  ko: [
    /전자 메일|리셀러|비활성|유입 경로|활동 범위/,
    /(?<!표준 )시간대/,
    /이내로 입력|업무 시간|(?<![업운이])로드/,
    /[‘’]/,
    /[\p{sc=Hangul}}>] \((?!\{)/u,
  ],
};

it.each(LOCALES)('the messages in %s keep to the wording of the glossary', (locale) => {
  const broken = textsOf(MESSAGES[locale]).filter((text) =>
    FORBIDDEN[locale].some((pattern) => pattern.test(text)),
  );
  expect(broken).toEqual([]);
});

it.each([
  ['en', '2 records are kept aside.'],
  ['ja', '顧客 {count, number} 件'],
  ['ja', '他のプログラム'],
  ['ja', '業務時間外'],
  ['ja', '{name}をコピー'],
  ['ko', '페이지를 다시 로드하세요.'],
  ['ko', '‘{name}’ 값'],
  ['ko', '날짜-시간 (UTC)'],
] as const)('in %s, "%s" would be found', (locale, text) => {
  expect(FORBIDDEN[locale].some((pattern) => pattern.test(text))).toBe(true);
});

function textsOf(messages: object): string[] {
  return Object.values(messages).flatMap((value) =>
    typeof value === 'string' ? [value] : textsOf(value as object),
  );
}
