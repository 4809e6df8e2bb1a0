type OnlyLinkProps = { href: string; label: string };

/**
 * Filters by what stands before it. The browser itself follows it: a hundred and fifty of them are
 * too many for the script that would.
 */
export function OnlyLink({ href, label }: OnlyLinkProps) {
  return <a href={href} aria-label={label} title={label} className="only-link" />;
}
