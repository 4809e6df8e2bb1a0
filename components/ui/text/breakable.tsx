import { Fragment } from 'react';

type BreakableProps = {
  children: string;
  /** Where a line may break: a pattern of zero width. */
  at: RegExp;
};

/** A long word that may break between its parts before it breaks anywhere else. */
export function Breakable({ children, at }: BreakableProps) {
  return children.split(at).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
