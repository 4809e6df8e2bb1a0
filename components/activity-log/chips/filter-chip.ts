/** An active filter and the URL without it. */
export type FilterChip = {
  key: string;
  /** The name of its parameter, and what it is called. */
  field: string;
  fieldLabel: string;
  label: string;
  href: string;
};
