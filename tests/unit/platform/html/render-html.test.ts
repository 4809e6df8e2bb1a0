import { createElement as h, Fragment, memo } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderHtml } from '@/lib/platform/html/render-html';

const Named = ({ name }: { name: string }) => h('b', { className: 'name' }, name);

test('elements, components and fragments are written as React writes them', () => {
  const elements = [
    h('td', { role: 'cell', className: 'a b', colSpan: 2, hidden: true }, 'text', ' ', 5),
    h(Fragment, null, h(Named, { name: 'Ada' }), null, false, undefined),
    h('button', { 'aria-expanded': false, disabled: false, 'data-row': '7' }),
    h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0h1', strokeWidth: '3' })),
    h('span', { style: { left: '5%' } }),
    h('input', { name: 'q', defaultValue: undefined }),
  ];
  for (const element of elements) {
    const expected = renderToStaticMarkup(element).replace('<input name="q"/>', '<input name="q">');
    expect(renderHtml(element).toLowerCase()).toBe(expected.toLowerCase());
  }
});

test('no text and no attribute can become markup', () => {
  const bad = `"><script>alert('1')</script>&amp;`;
  const html = renderHtml(h('a', { title: bad, href: `?user=${bad}` }, bad));
  expect(html).not.toContain('<script');
  expect(html).toBe(
    renderToStaticMarkup(h('a', { title: bad, href: `?user=${bad}` }, bad)).replaceAll(
      '&#x27;',
      "'",
    ),
  );
});

test('what needs the browser is refused', () => {
  expect(() => renderHtml(h('button', { onClick: () => undefined }))).toThrow(/onClick/);
  expect(() => renderHtml(h(memo(Named), { name: 'Ada' }))).toThrow(/browser/);
  const Client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
  expect(() => renderHtml(h(Client))).toThrow(/browser/);
  expect(() => renderHtml(h('p', { dangerouslySetInnerHTML: { __html: '<b>' } }))).toThrow(/Inner/);
});
