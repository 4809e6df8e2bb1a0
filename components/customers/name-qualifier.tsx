/** The text beside a customer's name that distinguishes it from others of the same name. */
export function NameQualifier({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return <span className="name-qualifier text-muted text-xs font-normal">{` (${children})`}</span>;
}
