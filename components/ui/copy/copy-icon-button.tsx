type CopyIconButtonProps = {
  text: string;
  /** Such as "Copy customer ID". */
  label: string;
};

/**
 * A small button that copies a text, within a `CopyArea`; invisible until that works. No line of
 * text becomes higher by it under a mouse, and never do two of them overlap.
 */
export function CopyIconButton({ text, label }: CopyIconButtonProps) {
  return (
    <button
      type="button"
      data-copy
      value={text}
      aria-label={label}
      title={label}
      className="copy-button"
    />
  );
}
