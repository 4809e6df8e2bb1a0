import { expect, it } from 'vitest';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';

it.each<[string, string[]]>([
  ['Fourth coffee  updated', ['fourth', 'coffee', 'updated']],
  ['"Fourth  Coffee" updated', ['fourth coffee', 'updated']],
  ['“Fourth Coffee” „x y“ «a b»', ['fourth coffee', 'x y', 'a b']],
  ['＂Fourth　Coffee＂ updated', ['fourth coffee', 'updated']],
  ['フォース\u3000コーヒー', ['フォース', 'コーヒー']],
  ['26 → 31', ['26', '→', '31']],
  ['again Again AGAIN', ['again']],
  ['a 19" screen', ['a', '19"', 'screen']],
  ['"never ending', ['"never', 'ending']],
  ['"" " "', []],
  ['\u200b \u00ad', []],
  [' ABC@x.example\t', ['abc@x.example']],
])('reads %j as %j', (q, terms) => {
  expect(parseSearchTerms(q)).toEqual(terms);
});
