/** How many characters of a value to show, and the page that shows it whole. */
export type Bounds = { limit: number; href: string };
