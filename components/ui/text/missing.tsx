/** A dash where there is nothing to show; `children` says what is missing to those who listen. */
export function Missing({ children }: { children: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>—</span>
      <span className="sr-only">{children}</span>
    </span>
  );
}
