/** The name of a field of a record: the source's own, which is English in every language. */
export function FieldName({ children }: { children: string }) {
  return <span lang="en">{children}</span>;
}
