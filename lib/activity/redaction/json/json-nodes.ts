import { createScanner, type JSONScanner, type SyntaxKind } from 'jsonc-parser';

/** A value of a JSON text and where it stands there. */
export type JsonNode = {
  offset: number;
  length: number;
  /** The fields of an object, in their order. */
  fields?: { name: string; value: JsonNode }[];
  /** The items of a list. */
  items?: JsonNode[];
  /** What any other value is. */
  value?: string | number | boolean | null;
};

/** What a JSON text holds, as far as it can be read, and whether anything of it is broken. */
export type JsonNodes = { roots: JsonNode[]; isBroken: boolean };

/**
 * Reads a JSON text, broken or not, without recursion: however deep it is nested, all of it is read.
 * Several values one after another are several roots, of a broken text. Never throws.
 */
export function readJsonNodes(text: string): JsonNodes {
  return new NodeReader(text).read();
}

type Open = { node: JsonNode; name: string | null; hasColon: boolean; isAfterValue: boolean };

// The numbers of `SyntaxKind`, whose names are there for whole programs only.
const TOKEN = {
  ...{ openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6 },
  ...{ null: 7, true: 8, false: 9, string: 10, number: 11, lineBreak: 14, blank: 15, end: 17 },
} as const;

const WORDS: ReadonlyMap<number, boolean | null> = new Map([
  [TOKEN.true, true],
  [TOKEN.false, false],
  [TOKEN.null, null],
]);

class NodeReader {
  private readonly scanner: JSONScanner;
  private readonly roots: JsonNode[] = [];
  private readonly open: Open[] = [];
  private openObjects = 0;
  private isBroken = false;

  constructor(private readonly text: string) {
    this.scanner = createScanner(text, false);
  }

  read(): JsonNodes {
    for (let kind = this.scanner.scan(); kind !== TOKEN.end; kind = this.scanner.scan()) {
      if (this.scanner.getTokenError() !== 0) this.isBroken = true;
      this.take(kind);
    }
    const isWhole = this.open.length === 0 && this.roots.length === 1;
    while (this.open.length > 0) this.close(this.text.length);
    return { roots: this.roots, isBroken: this.isBroken || !isWhole };
  }

  private take(kind: SyntaxKind | number): void {
    const { scanner } = this;
    switch (kind) {
      case TOKEN.lineBreak:
      case TOKEN.blank:
        return;
      case TOKEN.openBrace:
        return this.enter({ fields: [] });
      case TOKEN.openBracket:
        return this.enter({ items: [] });
      case TOKEN.closeBrace:
      case TOKEN.closeBracket:
        return this.leave(kind === TOKEN.closeBrace);
      case TOKEN.comma:
        return this.comma();
      case TOKEN.colon:
        return this.colon();
      case TOKEN.string:
        return this.takeText(scanner.getTokenValue());
      case TOKEN.number:
        return this.add(this.nodeOf({ value: Number(scanner.getTokenValue()) }));
      default:
        return this.word(WORDS.get(kind));
    }
  }

  private word(value: boolean | null | undefined): void {
    // Comments, and what is no word of JSON.
    if (value === undefined) this.isBroken = true;
    else this.add(this.nodeOf({ value }));
  }

  private nodeOf(part: Pick<JsonNode, 'fields' | 'items' | 'value'>): JsonNode {
    return {
      offset: this.scanner.getTokenOffset(),
      length: this.scanner.getTokenLength(),
      ...part,
    };
  }

  private takeText(value: string): void {
    const top = this.open.at(-1);
    if (!top?.node.fields || top.hasColon) return this.add(this.nodeOf({ value }));
    if (top.name !== null || top.isAfterValue) this.isBroken = true;
    top.name = value;
    top.isAfterValue = false;
  }

  private add(node: JsonNode): void {
    const top = this.open.at(-1);
    if (!top) {
      this.roots.push(node);
      return;
    }
    if (top.isAfterValue || (top.node.fields && !top.hasColon)) this.isBroken = true;
    if (top.node.items) top.node.items.push(node);
    else top.node.fields?.push({ name: top.name ?? '', value: node });
    top.name = null;
    top.hasColon = false;
    top.isAfterValue = true;
  }

  private enter(part: Pick<JsonNode, 'fields' | 'items'>): void {
    const node = this.nodeOf(part);
    this.add(node);
    this.open.push({ node, name: null, hasColon: false, isAfterValue: false });
    if (part.fields) this.openObjects += 1;
  }

  // What is still open within what ends here ends with it; an end of nothing is passed over.
  private leave(isObject: boolean): void {
    const count = isObject ? this.openObjects : this.open.length - this.openObjects;
    if (count === 0) {
      this.isBroken = true;
      return;
    }
    const end = this.scanner.getTokenOffset() + this.scanner.getTokenLength();
    for (let top = this.open.at(-1); top; top = this.open.at(-1)) {
      const isIt = Boolean(top.node.fields) === isObject;
      const hasEnded = top.isAfterValue || (top.node.fields ?? top.node.items)?.length === 0;
      if (!isIt || !hasEnded || top.name !== null) this.isBroken = true;
      this.close(end);
      if (isIt) return;
    }
  }

  private close(end: number): void {
    const top = this.open.pop();
    if (!top) return;
    top.node.length = end - top.node.offset;
    if (top.node.fields) this.openObjects -= 1;
  }

  private comma(): void {
    const top = this.open.at(-1);
    if (!top?.isAfterValue) this.isBroken = true;
    if (top) Object.assign(top, { name: null, hasColon: false, isAfterValue: false });
  }

  private colon(): void {
    const top = this.open.at(-1);
    if (!top?.node.fields || top.name === null || top.hasColon) this.isBroken = true;
    else top.hasColon = true;
  }
}
