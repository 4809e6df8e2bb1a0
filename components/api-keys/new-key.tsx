import { ButtonLink } from '@/components/ui/button-link';
import { CopyBlock } from '@/components/ui/copy-block';
import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import { API_KEYS_PATH } from '@/lib/api/paths';

type NewKeyProps = {
  /** `name`; `text`, the key itself; and `curl`, a line that tries it. */
  shown: Record<string, string>;
};

/** A key that was just made: the only time that it is shown. */
export function NewKey({ shown: { name = '', text = '', curl = '' } }: NewKeyProps) {
  return (
    <section aria-label="New key" className="mb-6 flex max-w-240 flex-col gap-3">
      <Notice kind="info" isAlert>
        <p className="font-strong">
          The key “{name}” is created. Copy it now: it is shown only once.
        </p>
        <p>Put it where the program finds it, and where passwords are safe.</p>
      </Notice>
      <CopyField label="Key" value={text} button="Copy key" />
      <div className="flex flex-col gap-1">
        <p className="font-strong text-xs">Try it in a shell: this stores one record</p>
        <CopyBlock label="Try it in a shell: this stores one record" button="Copy command">
          {curl}
        </CopyBlock>
      </div>
      <div>
        <ButtonLink href={API_KEYS_PATH} isOutsideApp>
          Done
        </ButtonLink>
      </div>
    </section>
  );
}
