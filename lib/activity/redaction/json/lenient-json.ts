import { createScanner, type JSONScanner, type SyntaxKind } from 'jsonc-parser';

/** A value of a JSON text and its position in it. */
export type LenientNode = {
  offset: number;
  length: number;
  /** The fields of an object, in order. */
  fields?: { name: string; value: LenientNode }[];
  /** The items of an array. */
  items?: LenientNode[];
  /** Any other value. */
  value?: string | number | boolean | null;
};

/** The values of a JSON text, as far as it can be read, and whether any of it is malformed. */
export type ParsedJson = { roots: LenientNode[]; isMalformed: boolean };

/**
 * Reads a JSON text, malformed or not, without recursion, so that it reads all of it however deeply
 * it is nested. Several values in a row become several roots of a malformed text. Never throws.
 */
export function parseJsonLeniently(text: string): ParsedJson {
  return new LenientParser(text).parse();
}

type OpenNode = {
  node: LenientNode;
  name: string | null;
  hasColon: boolean;
  isAfterValue: boolean;
};

// The numbers of `SyntaxKind`: its names exist only where TypeScript compiles whole programs.
const TOKEN = {
  ...{ openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, comma: 5, colon: 6 },
  ...{ null: 7, true: 8, false: 9, string: 10, number: 11, lineBreak: 14, blank: 15, end: 17 },
} as const;

const LITERALS: ReadonlyMap<number, boolean | null> = new Map([
  [TOKEN.true, true],
  [TOKEN.false, false],
  [TOKEN.null, null],
]);

class LenientParser {
  private readonly scanner: JSONScanner;
  private readonly roots: LenientNode[] = [];
  private readonly openNodes: OpenNode[] = [];
  private openObjects = 0;
  private isMalformed = false;

  constructor(private readonly text: string) {
    this.scanner = createScanner(text, false);
  }

  parse(): ParsedJson {
    for (let kind = this.scanner.scan(); kind !== TOKEN.end; kind = this.scanner.scan()) {
      if (this.scanner.getTokenError() !== 0) this.isMalformed = true;
      this.handleToken(kind);
    }
    const isComplete = this.openNodes.length === 0 && this.roots.length === 1;
    while (this.openNodes.length > 0) this.closeInnermost(this.text.length);
    return { roots: this.roots, isMalformed: this.isMalformed || !isComplete };
  }

  private handleToken(kind: SyntaxKind | number): void {
    const { scanner } = this;
    switch (kind) {
      case TOKEN.lineBreak:
      case TOKEN.blank:
        return;
      case TOKEN.openBrace:
        return this.openNode({ fields: [] });
      case TOKEN.openBracket:
        return this.openNode({ items: [] });
      case TOKEN.closeBrace:
      case TOKEN.closeBracket:
        return this.closeUpTo(kind === TOKEN.closeBrace);
      case TOKEN.comma:
        return this.handleComma();
      case TOKEN.colon:
        return this.handleColon();
      case TOKEN.string:
        return this.handleString(scanner.getTokenValue());
      case TOKEN.number:
        return this.add(this.nodeOf({ value: Number(scanner.getTokenValue()) }));
      default:
        return this.addLiteral(LITERALS.get(kind));
    }
  }

  private addLiteral(value: boolean | null | undefined): void {
    // Comments, and words that JSON does not have.
    if (value === undefined) this.isMalformed = true;
    else this.add(this.nodeOf({ value }));
  }

  private nodeOf(content: Pick<LenientNode, 'fields' | 'items' | 'value'>): LenientNode {
    return {
      offset: this.scanner.getTokenOffset(),
      length: this.scanner.getTokenLength(),
      ...content,
    };
  }

  private handleString(value: string): void {
    const top = this.openNodes.at(-1);
    if (!top?.node.fields || top.hasColon) return this.add(this.nodeOf({ value }));
    if (top.name !== null || top.isAfterValue) this.isMalformed = true;
    top.name = value;
    top.isAfterValue = false;
  }

  private add(node: LenientNode): void {
    const top = this.openNodes.at(-1);
    if (!top) {
      this.roots.push(node);
      return;
    }
    if (top.isAfterValue || (top.node.fields && !top.hasColon)) this.isMalformed = true;
    if (top.node.items) top.node.items.push(node);
    else top.node.fields?.push({ name: top.name ?? '', value: node });
    top.name = null;
    top.hasColon = false;
    top.isAfterValue = true;
  }

  private openNode(content: Pick<LenientNode, 'fields' | 'items'>): void {
    const node = this.nodeOf(content);
    this.add(node);
    this.openNodes.push({ node, name: null, hasColon: false, isAfterValue: false });
    if (content.fields) this.openObjects += 1;
  }

  // Whatever is still open inside is closed with it; a closing bracket without an opening one is
  // skipped.
  private closeUpTo(isObject: boolean): void {
    const count = isObject ? this.openObjects : this.openNodes.length - this.openObjects;
    if (count === 0) {
      this.isMalformed = true;
      return;
    }
    const end = this.scanner.getTokenOffset() + this.scanner.getTokenLength();
    for (let top = this.openNodes.at(-1); top; top = this.openNodes.at(-1)) {
      const isMatching = Boolean(top.node.fields) === isObject;
      const hasEnded = top.isAfterValue || (top.node.fields ?? top.node.items)?.length === 0;
      if (!isMatching || !hasEnded || top.name !== null) this.isMalformed = true;
      this.closeInnermost(end);
      if (isMatching) return;
    }
  }

  private closeInnermost(end: number): void {
    const top = this.openNodes.pop();
    if (!top) return;
    top.node.length = end - top.node.offset;
    if (top.node.fields) this.openObjects -= 1;
  }

  private handleComma(): void {
    const top = this.openNodes.at(-1);
    if (!top?.isAfterValue) this.isMalformed = true;
    if (top) Object.assign(top, { name: null, hasColon: false, isAfterValue: false });
  }

  private handleColon(): void {
    const top = this.openNodes.at(-1);
    if (!top?.node.fields || top.name === null || top.hasColon) this.isMalformed = true;
    else top.hasColon = true;
  }
}
