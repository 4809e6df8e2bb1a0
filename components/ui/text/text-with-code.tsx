import { Breakable } from './breakable';

/** A sentence in which backticks enclose code. */
export function TextWithCode({ children }: { children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="font-mono text-xs wrap-anywhere">
        <Breakable at={/(?<=\/)/}>{part}</Breakable>
      </code>
    ),
  );
}
