'use client';

import { CopyButton } from '@/components/ui/copy/copy-button';

type CopyCollapsedButtonProps = {
  /** The id of the `CollapsedCode`, whose long text is on the page already. */
  of: string;
  label: string;
};

/** Copies a collapsed text, and expands it if the browser refuses to copy. */
export function CopyCollapsedButton({ of, label }: CopyCollapsedButtonProps) {
  const text = () => document.getElementById(of)?.textContent ?? '';
  return <CopyButton text={text} label={label} select={() => select(of)} />;
}

// Collapsed text cannot be selected.
function select(id: string): void {
  const code = document.getElementById(id);
  const fold = code?.closest('details');
  if (!code || !fold) return;
  fold.open = true;
  getSelection()?.selectAllChildren(code);
}
