/** A place that the palette leads to. */
export type PaletteItem = { label: string; href: string };

export type PaletteGroup = { title: string; items: PaletteItem[] };

/** What the palette shows, in the reader's language. */
export type PaletteContent = {
  groups: PaletteGroup[];
  /** Said instead of groups. */
  message: string;
};
