'use client';

import { useRef } from 'react';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';

type FoldedCodeProps = {
  label: string;
  /** What the button that copies it says; null where it is not whole. */
  button: string | null;
  children: string;
};

/** A long text folded away under its label, with a button that copies it and shows what it took. */
export function FoldedCode({ label, button, children }: FoldedCodeProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const code = useRef<HTMLDivElement>(null);

  function select(): void {
    if (!fold.current || !code.current) return;
    // What is folded away cannot be selected.
    fold.current.open = true;
    getSelection()?.selectAllChildren(code.current);
  }

  return (
    <div className="flex flex-col gap-2">
      {button && <CopyButton text={children} label={button} select={select} />}
      <details ref={fold} className="text-sm">
        <summary className="text-muted mb-1 w-fit rounded-xs">{label}</summary>
        <div ref={code}>
          <CodeBlock label={label}>{children}</CodeBlock>
        </div>
      </details>
    </div>
  );
}
