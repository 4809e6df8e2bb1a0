import { ButtonLink } from '@/components/ui/button-link';
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
        The key “{name}” is made. It is shown this once and not kept: put it where the program finds
        it, and where passwords are safe.
      </Notice>
      <CopyField label="Key" value={text} />
      <CopyField label="Try it in a shell: this stores one record" value={curl} />
      <div>
        <ButtonLink href={API_KEYS_PATH} isOutsideApp>
          I have kept it
        </ButtonLink>
      </div>
    </section>
  );
}
