import { AsyncLocalStorage } from 'node:async_hooks';
import { createElement as h } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { findPart, shareDocumentParts, writeDocument } from '@/lib/platform/html/document-parts';
import { sendOnce } from '@/lib/platform/html/send-once';

const ROW = h('tr', null, h('td', null, 'Created order'));
const HTML = '<tr><td>Created order</td></tr>';

beforeAll(() => shareDocumentParts(new AsyncLocalStorage()));

test('a document has a part as HTML, and the payload only its id', () => {
  writeDocument(() => {
    const { id, html } = sendOnce(ROW);
    expect(html).toBeNull();
    expect(findPart(id)).toBe(HTML);
  });
});

test('what the router asks for has the HTML of a part', () => {
  const { id, html } = sendOnce(ROW);
  expect(html).toBe(HTML);
  expect(findPart(id)).toBeNull();
});

test('no document has the parts of another', async () => {
  const id = await writeDocument(async () => sendOnce(ROW).id);
  writeDocument(() => expect(findPart(id)).toBeNull());
  expect(findPart(id)).toBeNull();
});

test('equal parts have equal ids, others have others', () => {
  expect(sendOnce(ROW).id).toBe(sendOnce(h('tr', null, h('td', null, 'Created order'))).id);
  expect(sendOnce(ROW).id).not.toBe(sendOnce(h('tr')).id);
});
