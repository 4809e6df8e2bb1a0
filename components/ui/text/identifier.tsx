import { StoredText } from './stored-text';

/** An id or code as it is stored; one click selects all of it. */
export function Identifier({ children }: { children: string }) {
  return (
    <span className="identifier">
      <StoredText breakAt={/(?<=[:_/])/}>{children}</StoredText>
    </span>
  );
}
