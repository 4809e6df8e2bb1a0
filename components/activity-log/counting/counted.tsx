import { Suspense, type ReactNode } from 'react';

type CountedProps<Counts> = {
  /** Counts that are there, or that come later; null when they do not. */
  counts: Counts | Promise<Counts>;
  /** What is counted: another view waits for counts of its own. */
  view: string;
  /** Shown until they come, as large as what follows. */
  pending: ReactNode;
  /**
   * By which element it is shown at the end of the page where there is no script to put it in its place:
   * one that may stand in that place. Without one it is not shown there.
   */
  elementWithoutScript?: 'span' | 'div';
  children: (counts: Counts) => ReactNode;
};

/** What depends on the counts of a view. The page is shown before counts that come later. */
export function Counted<Counts>({ counts, view, pending, ...rest }: CountedProps<Counts>) {
  if (!(counts instanceof Promise)) return rest.children(counts);
  return (
    <Suspense key={view} fallback={pending}>
      <CountedLater counts={counts} {...rest} />
    </Suspense>
  );
}

async function CountedLater<Counts>({
  counts,
  elementWithoutScript: Element,
  children,
}: Pick<CountedProps<Counts>, 'elementWithoutScript' | 'children'> & { counts: Promise<Counts> }) {
  const content = children(await counts);
  return Element ? <Element className="counted">{content}</Element> : content;
}
