import { expect, it } from 'vitest';
import { splitAddress } from '@/lib/activity/table/split-address';
import { isolatedText } from '@/lib/platform/text/isolated-text';

it.each([
  ['ada@contoso.example', ['ada', '@contoso.example']],
  ['ada_contoso.com#EXT#@tailspin.example', ['ada_contoso.com#EXT#', '@tailspin.example']],
  ['"a@b"@contoso.example', ['"a@b"', '@contoso.example']],
  ['FulfillmentService', ['FulfillmentService', '']],
  ['@contoso.example', ['@contoso.example', '']],
  ['', ['', '']],
])('splits %j before its last @, when something is before it', (text, parts) =>
  expect(splitAddress(text)).toEqual(parts),
);

it('leaves an isolated text whole', () => {
  const text = isolatedText('דנה@contoso.example');
  expect(splitAddress(text)).toEqual([text, '']);
});
