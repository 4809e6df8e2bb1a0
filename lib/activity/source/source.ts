/** How activities come: done here, sent with an API key, fetched from Partner Center, or imported. */
export const SOURCE_KINDS = ['here', 'api', 'sync', 'import'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A way by which activities come. */
export type Source = {
  kind: SourceKind;
  /** Of the key, the tenant of the connection, or who imported, as the operating system names them. */
  name: string;
  /** The key's id, or the file's name; empty for others. */
  detail: string;
};

/** What this product calls itself in the records of what is done in it. */
export const OWN_NAME = 'Activity Log';

/** What is done in this product. */
export const OWN_SOURCE: Source = { kind: 'here', name: OWN_NAME, detail: '' };

/** The kind that a text names, or null when it is none. */
export function parseSourceKind(text: string): SourceKind | null {
  return SOURCE_KINDS.find((kind) => kind === text) ?? null;
}

/** A source as the API and the export tell it. */
export function toPublicSource({ kind, name }: Source): { kind: SourceKind; name: string } {
  return { kind, name };
}
