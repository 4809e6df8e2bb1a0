/** What tells a customer from another one of its name, beside the name. */
export function NameQualifier({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return <span className="name-qualifier text-muted text-xs font-normal">{` (${children})`}</span>;
}
