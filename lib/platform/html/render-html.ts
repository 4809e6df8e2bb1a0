import { Fragment, isValidElement, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

// React's names of attributes, where they are not those of HTML, which ignores case.
const NAMES: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * React elements as HTML text, every text and value in it escaped. Knows elements of HTML and SVG,
 * fragments, and components that are plain functions; throws at whatever needs the browser, such as
 * a client component or a handler. Far cheaper than React's way of the same elements through its
 * payload, which has to keep what could change.
 */
export function renderHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string') return escape(node);
  if (typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(renderHtml).join('');
  if (!isValidElement<Props>(node)) throw new Error('Only elements and texts can be written.');
  const { type, props } = node;
  if (typeof type === 'string') return renderElement(type, props);
  if (type === Fragment) return renderHtml(props.children);
  if (typeof type === 'function' && !('$$typeof' in type))
    return renderHtml((type as (props: Props) => ReactNode)(props));
  throw new Error('A component that needs the browser cannot be written as text.');
}

function renderElement(name: string, { children, ...props }: Props): string {
  let attributes = '';
  for (const key in props) attributes += renderAttribute(key, props[key]);
  const start = `<${name}${attributes}>`;
  return VOID.has(name) ? start : `${start}${renderHtml(children)}</${name}>`;
}

function renderAttribute(key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const name = NAMES[key] ?? key;
  switch (typeof value) {
    case 'string':
    case 'number':
      return ` ${name}="${escape(String(value))}"`;
    case 'boolean':
      // `aria-expanded` and the like are words.
      if (name.includes('-')) return ` ${name}="${value}"`;
      return value ? ` ${name}=""` : '';
    default:
      if (name === 'style') return ` style="${escape(styleOf(value as Record<string, string>))}"`;
      throw new Error(`The attribute ${name} cannot be written as text.`);
  }
}

function styleOf(declarations: Record<string, string>): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}

function escape(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '') : text;
}
