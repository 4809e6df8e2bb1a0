import { Identifier } from '@/components/ui/text/identifier';
import { CopyIconButton } from './copy-icon-button';

type CopyableIdentifierProps = {
  children: string;
  /** The label of the button, such as "Copy order ID". */
  copyLabel: string;
};

/** An identifier with a button that copies it; in a `CopyArea`. */
export function CopyableIdentifier({ children, copyLabel }: CopyableIdentifierProps) {
  return (
    <>
      <Identifier>{children}</Identifier>
      <CopyIconButton text={children} label={copyLabel} />
    </>
  );
}
