import type { LineParts } from './line-parts';

/** A line in words; `lead` is its beginning that tells what was done by itself, empty for none. */
export type JoinedLine = { text: string; lead: string };

/** How much of a line is told. */
export type LineLength = {
  /** How many of the details are told. */
  details: number;
  hasNote: boolean;
  /** Addresses without their domain, and products without their maker where they need none. */
  isShort: boolean;
  /** The customer, whom a row names in a column of its own. */
  customerName: string | null;
};

// Between the parts of a line. Search reads a row that is pasted with it.
const SEPARATOR = ' · ';

/** Joins the parts of a line. */
export function joinParts(parts: LineParts, length: LineLength): JoinedLine {
  const { head, isHeadClear, reason, object, bareObject, user, details } = parts;
  const whole = [head, reason, object, user, ...details].join(' ');
  const shortener = length.isShort ? shortenerFor(whole, length.customerName) : null;
  const shorten = (text: string) => {
    const inOneLine = text.replace(LINE_BREAKS, ' ');
    return shortener ? shortener(inOneLine) : inOneLine;
  };
  const shortHead = shorten(head);
  const shortObject = shorten(length.hasNote ? object : bareObject);
  // Beside the object or, where there is none, beside the change, and so before the reason.
  const named = [shortObject, shorten(user)].filter(Boolean).join(' ');
  const told = object
    ? [shortHead, shorten(reason), named]
    : [`${shortHead} ${named}`.trim(), shorten(reason)];
  const more = details.slice(0, length.details).map(shorten);
  const text = [...told, ...more].filter(Boolean).join(SEPARATOR);
  return { text, lead: isHeadClear ? shortHead : '' };
}

const LINE_BREAKS = /[\t\r\n]+/g;

// Begins where a word begins: tried from each letter of a long word, it would take for ever.
const ADDRESS = /(?<![^\s@,;()])([^\s@,;()]+@)[^\s@,;()]+\.[^\s@,;()]+/g;
const MAKER = /\bMicrosoft (?=[A-Z])/g;
const AFTER_CUSTOMER = /^\s*[–:-]\s*(?<own>\S.*)$/u;

// Between the values of a change, in every language.
const ARROW = ' → ';

/** Shortens the texts of a line, but never so that two of them that differ read the same. */
function shortenerFor(whole: string, customerName: string | null): (text: string) => string {
  const alike = addressesAlike(whole);
  const isMakerNeeded = tellsWithoutMaker(whole);
  const withoutCustomer = (text: string) => {
    if (!customerName || !text.startsWith(customerName) || text.includes(ARROW)) return text;
    const own = AFTER_CUSTOMER.exec(text.slice(customerName.length))?.groups?.own;
    return own && whole.split(own).length === 2 ? own : text;
  };
  return (text) => {
    const own = withoutCustomer(text);
    const short = own.replace(ADDRESS, (address, name: string) =>
      alike.has(name) ? address : `${name}…`,
    );
    return isMakerNeeded ? short : short.replace(MAKER, '');
  };
}

/** The names before the @ that stand for several addresses of one line. */
function addressesAlike(whole: string): ReadonlySet<string> {
  const known = new Map<string, string>();
  const alike = new Set<string>();
  for (const [address, name = ''] of whole.matchAll(ADDRESS)) {
    if ((known.get(name) ?? address) !== address) alike.add(name);
    known.set(name, address);
  }
  return alike;
}

// As in `Microsoft Teams → Teams`.
function tellsWithoutMaker(whole: string): boolean {
  const rest = whole.replace(MAKER_AND_PRODUCT, '').split(/[\s,]+/);
  return [...whole.matchAll(MAKER_AND_PRODUCT)].some(([, product = '']) => rest.includes(product));
}

const MAKER_AND_PRODUCT = /\bMicrosoft ([A-Z][^\s,]*)/g;
