import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A document of the repository: its path, its text, and its text without what is code. */
export type Document = { path: string; text: string; prose: string };

/** A link of a document as the repository's path that it leads to, and the heading, if any. */
export type DocumentLink = { from: string; path: string; heading: string | null };

const FENCED = /^ *```[^\n]*\n([\s\S]*?)^ *```$/gm;
const INDENTED = /^ {4}.*$/gm;
const SPAN = /`([^`\n]+)`/g;

/** The Markdown files at the top of the repository and those below `docs/`. */
export function listDocuments(): Document[] {
  const top = readdirSync('.').filter((name) => name.endsWith('.md'));
  const below = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  return [...top, ...below].map(readDocument);
}

/** One document of the repository. */
export function readDocument(path: string): Document {
  const text = readFileSync(path, 'utf8');
  return { path, text, prose: text.replace(FENCED, '').replace(INDENTED, '') };
}

/** What stands in backticks within the lines of a document. */
export function codeSpansOf({ prose }: Document): string[] {
  return [...prose.matchAll(SPAN)].map(([, code = '']) => code);
}

/** The words of a document's code: of its blocks and of what stands in backticks. */
export function codeWordsOf(document: Document): string[] {
  const { text } = document;
  const blocks = [...text.matchAll(FENCED)].map(([, code = '']) => code);
  const lines = text.replace(FENCED, '').match(INDENTED) ?? [];
  return [...blocks, ...lines, ...codeSpansOf(document)].flatMap((code) => code.split(/\s+/));
}

/** The links of a document that lead to a place in the repository. */
export function linksOf({ path, prose }: Document): DocumentLink[] {
  return [...prose.replace(SPAN, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', heading = null] = target.split('#');
      return { from: path, path: file === '' ? path : join(dirname(path), file), heading };
    });
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf({ prose }: Document): string[] {
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The rows of all tables in a document, as the texts of their cells, without their headings. */
export function tableRowsOf({ prose }: Document): string[][] {
  return [...prose.matchAll(/^\|.*\|\n\| *-.*\|\n((?:\|.*\|\n)*)/gm)].flatMap(([, rows = '']) =>
    rows
      .split('\n')
      .filter((row) => row !== '')
      .map((row) => row.slice(1, -1).split('|'))
      .map((cells) => cells.map((cell) => cell.trim())),
  );
}
