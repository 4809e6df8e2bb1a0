import { parseMessage, type MessagePart } from './parse-message';

type Value = unknown;

type Values = Record<string, Value>;

/** Of `Intl`, memoized by next-intl. */
type Formatters = {
  getNumberFormat: (locale: string) => { format: (value: number) => string };
  getPluralRules: (locale: string) => { select: (value: number) => string };
};

type Construction = [
  message: string,
  locale: string,
  formats: unknown,
  options: { formatters: Formatters },
];

/**
 * Stands in the browser for the package of the same name, which next-intl formats messages with:
 * what our messages use of ICU (values, numbers, plurals, tags), in a tenth of the script. The server
 * has the package itself; a test compares the two on all messages.
 */
export class IntlMessageFormat {
  /** Formats of dates and times, which no message has. */
  static readonly formats = { date: {}, time: {}, number: {} };

  readonly #parts: MessagePart[];
  readonly #locale: string;
  readonly #formatters: Formatters;

  constructor(...[message, locale, , { formatters }]: Construction) {
    this.#parts = parseMessage(message);
    this.#locale = locale;
    this.#formatters = formatters;
  }

  /** The text, or its pieces when tags made something else of some. Throws when a value is missing. */
  format(values: Values = {}): Value {
    const pieces = this.#formatParts(this.#parts, { values });
    return pieces.length === 1 ? pieces[0] : pieces.length === 0 ? '' : pieces;
  }

  #formatParts(parts: MessagePart[], scope: { values: Values; count?: number }): Value[] {
    const pieces = parts.flatMap((part) => this.#formatPart(part, scope));
    return pieces.reduce<Value[]>((joined, piece) => {
      const last = joined.at(-1);
      const isText = typeof piece === 'string' && typeof last === 'string';
      return isText ? [...joined.slice(0, -1), last + piece] : [...joined, piece];
    }, []);
  }

  #formatPart(part: MessagePart, scope: { values: Values; count?: number }): Value | Value[] {
    if (typeof part === 'string') return part;
    if (part.type === 'count') return this.#formatNumber(scope.count);
    const value = valueOf(part.name, scope.values);
    switch (part.type) {
      case 'value':
        return typeof value === 'number' ? String(value) : value;
      case 'number':
        return this.#formatNumber(value);
      case 'plural': {
        const count = Number(value);
        const category = this.#formatters.getPluralRules(this.#locale).select(count);
        const chosen = part.options[`=${count}`] ?? part.options[category] ?? part.options.other;
        return this.#formatParts(chosen ?? [], { values: scope.values, count });
      }
      case 'tag':
        if (typeof value !== 'function') throw new TypeError(`<${part.name}> is no function.`);
        return value(this.#formatParts(part.children, scope));
    }
  }

  #formatNumber(value: Value): string {
    return this.#formatters.getNumberFormat(this.#locale).format(Number(value));
  }
}

function valueOf(name: string, values: Values): Value {
  if (!Object.hasOwn(values, name)) throw new Error(`The value "${name}" is missing.`);
  return values[name];
}
