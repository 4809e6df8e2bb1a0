import { CodeBlock } from '@/components/ui/text/code-block';

type CollapsedCodeProps = {
  /** The id by which a `CopyCollapsedButton` finds it. */
  id: string;
  label: string;
  children: string;
};

/** A long text that is collapsed under its label. */
export function CollapsedCode({ id, label, children }: CollapsedCodeProps) {
  return (
    <details className="text-sm">
      <summary className="text-muted mb-1 w-fit rounded-xs">{label}</summary>
      <div id={id}>
        <CodeBlock label={label}>{children}</CodeBlock>
      </div>
    </details>
  );
}
