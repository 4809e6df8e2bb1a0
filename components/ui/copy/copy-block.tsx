'use client';

import { useRef } from 'react';
import { CodeBlock } from '@/components/ui/text/code-block';
import { CopyButton } from './copy-button';

type CopyBlockProps = { label: string; button: string; children: string };

/** Shell commands with a button that copies them. */
export function CopyBlock({ label, button, children }: CopyBlockProps) {
  const lines = useRef<HTMLDivElement>(null);
  const select = () => {
    if (lines.current) document.getSelection()?.selectAllChildren(lines.current);
  };
  return (
    <div className="flex flex-col gap-2">
      <div ref={lines}>
        <CodeBlock label={label}>{children}</CodeBlock>
      </div>
      <CopyButton text={children} label={button} select={select} />
    </div>
  );
}
