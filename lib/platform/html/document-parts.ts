/** The parts of one document by their ids, until it has been written. */
type DocumentParts = Map<string, string>;

type PartStorage = {
  run<T>(parts: DocumentParts, work: () => T): T;
  getStore(): DocumentParts | undefined;
};

// The server, the components that run on it only and those that run in the browser as well are
// bundled separately: what they share must be global.
const globals = globalThis as typeof globalThis & { documentParts?: PartStorage };

/** From now on requests can have parts: see `writeDocument`. */
export function shareDocumentParts(storage: PartStorage): void {
  globals.documentParts ??= storage;
}

/** Calls `work`, which writes a document, with room for its parts. */
export function writeDocument<T>(work: () => T): T {
  return globals.documentParts ? globals.documentParts.run(new Map(), work) : work();
}

/** Keeps a part for the document that is being written; false when it is not a document. */
export function keepPart(id: string, html: string): boolean {
  const parts = globals.documentParts?.getStore();
  parts?.set(id, html);
  return parts !== undefined;
}

/** A part that was kept for the document that is being written; null in the browser. */
export function findPart(id: string): string | null {
  return globals.documentParts?.getStore()?.get(id) ?? null;
}
