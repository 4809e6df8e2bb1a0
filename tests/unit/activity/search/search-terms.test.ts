import { expect, it } from 'vitest';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';

it.each<[string, string[]]>([
  ['Fourth coffee  updated', ['fourth', 'coffee', 'updated']],
  ['"Fourth  Coffee" updated', ['fourth coffee', 'updated']],
  ['“Fourth Coffee” „x y“ «a b»', ['fourth coffee', 'x y', 'a b']],
  ['＂Fourth　Coffee＂ updated', ['fourth coffee', 'updated']],
  ['フォース\u3000コーヒー', ['フォース', 'コーヒー']],
  ['26 → 31', ['26', '→', '31']],
  ['Seats 26 → 31 · Mail – Oslo', ['seats', '26', '→', '31', 'mail', '–', 'oslo']],
  ['"Seats 26 → 31 · Mail"', ['seats 26 → 31', 'mail']],
  ['(unknown), [x]: {Y}. “a b”', ['unknown', 'x', 'y', 'a b']],
  ['名前を変更 (以前: Old)', ['名前を変更', '以前', 'old']],
  ['.net C# C++ ( …', ['.net', 'c#', 'c++', '(', '...']],
  ['again Again AGAIN', ['again']],
  ['a 19" screen', ['a', '19"', 'screen']],
  ['"never ending', ['"never', 'ending']],
  ['"" " "', []],
  ['\u200b \u00ad', []],
  [' ABC@x.example\t', ['abc@x.example']],
])('parses %j into %j', (q, terms) => {
  expect(parseSearchTerms(q)).toEqual(terms);
});
