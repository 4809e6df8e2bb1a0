/** A dash where there is nothing to show; `children` is what screen readers say instead. */
export function Missing({ children }: { children: string }) {
  return (
    <span className="text-muted">
      <span aria-hidden>—</span>
      <span className="sr-only">{children}</span>
    </span>
  );
}
