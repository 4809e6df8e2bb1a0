/** A piece of a message: text, or what is put in its place. `count` is the number of its plural. */
export type MessagePart =
  | string
  | { type: 'value' | 'number'; name: string }
  | { type: 'plural'; name: string; options: Record<string, MessagePart[]> }
  | { type: 'tag'; name: string; children: MessagePart[] }
  | { type: 'count' };

/** Parses what our messages use of ICU's format. Throws at anything else. */
export function parseMessage(message: string): MessagePart[] {
  const reader = new MessageReader(message);
  const parts = reader.readParts(false);
  if (!reader.isAtEnd) throw new SyntaxError(`Not a message: ${message}`);
  return parts;
}

class MessageReader {
  readonly #message: string;
  #at = 0;

  constructor(message: string) {
    this.#message = message;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#message.length;
  }

  /** Reads up to the brace or the tag that closes what the parts are in, or to the end. */
  readParts(isInPlural: boolean): MessagePart[] {
    const parts: MessagePart[] = [];
    for (;;) {
      const text = this.#readText(isInPlural);
      if (text) parts.push(text);
      if (this.isAtEnd || this.#next('}') || this.#next('</')) return parts;
      if (this.#skip('{')) parts.push(this.#readArgument());
      else if (this.#skip('#')) parts.push({ type: 'count' });
      else if (this.#skip('<')) parts.push(this.#readTag(isInPlural));
    }
  }

  // A quote protects what would have a meaning, up to the next one; two of them are one.
  #readText(isInPlural: boolean): string {
    const special = isInPlural
      ? /''|'(?=[{}<>#])|[{}#]|<(?=[/\w])/g
      : /''|'(?=[{}<>])|[{}]|<(?=[/\w])/g;
    let text = '';
    for (;;) {
      special.lastIndex = this.#at;
      const found = special.exec(this.#message);
      text += this.#message.slice(this.#at, found?.index);
      this.#at = found?.index ?? this.#message.length;
      if (this.#skip("''")) text += "'";
      else if (this.#skip("'")) text += this.#readQuoted();
      else return text;
    }
  }

  #readQuoted(): string {
    const found = /^((?:[^']|'')*)'?/.exec(this.#message.slice(this.#at));
    this.#at += found?.[0].length ?? 0;
    return (found?.[1] ?? '').replaceAll("''", "'");
  }

  #readArgument(): MessagePart {
    const [, name, kind] = this.#match(/\s*(\w+)\s*(?:,\s*(\w+)\s*)?/y);
    if (kind === 'plural') return { type: 'plural', name, options: this.#readOptions() };
    if (kind && kind !== 'number') throw new SyntaxError(`Not a kind of value: ${kind}`);
    this.#match(/\}/y);
    return { type: kind ? 'number' : 'value', name };
  }

  #readOptions(): Record<string, MessagePart[]> {
    const options: Record<string, MessagePart[]> = {};
    this.#match(/,\s*/y);
    while (!this.#skip('}')) {
      const [, selector] = this.#match(/(=\d+|\w+)\s*\{/y);
      options[selector] = this.readParts(true);
      this.#match(/\}\s*/y);
    }
    return options;
  }

  #readTag(isInPlural: boolean): MessagePart {
    const [, name] = this.#match(/(\w+)>/y);
    const children = this.readParts(isInPlural);
    this.#match(new RegExp(`</${name}>`, 'y'));
    return { type: 'tag', name, children };
  }

  #match(pattern: RegExp): [whole: string, first: string, second?: string] {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#message);
    if (!found) throw new SyntaxError(`Not a message at ${this.#at}: ${this.#message}`);
    this.#at += found[0].length;
    return [found[0], found[1] ?? '', found[2]];
  }

  #next(text: string): boolean {
    return this.#message.startsWith(text, this.#at);
  }

  #skip(text: string): boolean {
    if (!this.#next(text)) return false;
    this.#at += text.length;
    return true;
  }
}
