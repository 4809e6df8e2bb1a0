import { visibleText } from '@/lib/platform/text/visible-text';
import { StoredText } from '@/components/ui/text/stored-text';
import { CopyIconButton } from './copy-icon-button';

type ShortIdentifierProps = {
  children: string;
  /** The label of the button, such as "Copy customer ID". */
  copyLabel: string;
};

/**
 * An identifier of which eight characters are seen, with a button that copies it; in a `CopyArea`.
 * All of it is in the page: to be read out, found, selected by one click, and printed.
 */
export function ShortIdentifier({ children, copyLabel }: ShortIdentifierProps) {
  return (
    <span className="inline-flex max-w-full items-center">
      <span
        className="identifier screen:max-w-[8ch] screen:overflow-hidden screen:whitespace-nowrap"
        title={visibleText(children)}
      >
        <StoredText>{children}</StoredText>
      </span>
      <CopyIconButton text={children} label={copyLabel} />
    </span>
  );
}
