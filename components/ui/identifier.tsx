import { Breakable } from './breakable';

/** An id or code; one click selects the whole of it. */
export function Identifier({ children }: { children: string }) {
  return (
    <span className="identifier">
      <Breakable at={/(?<=[:_/])/}>{children}</Breakable>
    </span>
  );
}
