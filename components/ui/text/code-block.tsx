/** Lines for a shell, to be taken along whole; they wrap rather than scroll to the side. */
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
