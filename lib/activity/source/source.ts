/**
 * How activities arrive: recorded here, sent with an API key, fetched from Partner Center, or
 * imported.
 */
export const SOURCE_KINDS = ['here', 'api', 'sync', 'import'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where activities come from. */
export type Source = {
  kind: SourceKind;
  /**
   * The name of the key, the tenant of the connection, or the operating system's name of who
   * imported.
   */
  name: string;
  /** The key's id, or the file's name; empty otherwise. */
  detail: string;
};

/** This product's name in the records of its own activities. */
export const OWN_NAME = 'Activity Log';

/** The source of this product's own activities. */
export const OWN_SOURCE: Source = { kind: 'here', name: OWN_NAME, detail: '' };

/** The kind with this name, or null. */
export function parseSourceKind(text: string): SourceKind | null {
  return SOURCE_KINDS.find((kind) => kind === text) ?? null;
}

/** A source as the API and the export return it. */
export function toPublicSource({ kind, name }: Source): { kind: SourceKind; name: string } {
  return { kind, name };
}
