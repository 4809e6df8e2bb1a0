/** Shell commands to copy as a whole; they wrap instead of scrolling sideways. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <pre
      role="group"
      aria-label={label}
      className="border-line bg-ground rounded-md border px-3 py-2 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
    >
      <code>{children}</code>
    </pre>
  );
}
