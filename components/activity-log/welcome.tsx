import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { TextLink } from '@/components/ui/text/text-link';
import { TextWithCode } from '@/components/ui/text/text-with-code';
import { API_KEYS_PATH } from '@/lib/api/paths';
import { CONNECTION_PATH } from '@/lib/partner-center/paths';
import type { FirstSteps } from '@/lib/partners/first-steps';
import { INVITE_PATH } from '@/lib/users/paths';

type WelcomeProps = {
  steps: FirstSteps;
  /** Hides the card in this browser. */
  dismiss: () => Promise<void>;
};

/** How a new company fills its log, and what of that it has done. */
export function Welcome({ steps, dismiss }: WelcomeProps) {
  const t = useTranslations('welcome');
  return (
    <section
      aria-labelledby="welcome"
      className="border-hairline bg-ground my-4 rounded-lg border p-4 print:hidden"
    >
      <div className="flex items-start justify-between gap-4">
        <div>
          <h2 id="welcome" className="font-strong">
            {t('title')}
          </h2>
          <p className="text-muted max-w-prose">{t('summary')}</p>
        </div>
        <form action={dismiss}>
          <Button type="submit">{t('dismiss')}</Button>
        </form>
      </div>
      <ol className="medium:grid-cols-2 mt-4 grid gap-x-6 gap-y-4">
        <Step name="connect" href={CONNECTION_PATH} isDone={steps.connected} />
        <Step name="send" href={API_KEYS_PATH} isDone={steps.hasKey} />
        <Step name="import" />
        <Step name="invite" href={INVITE_PATH} isDone={steps.invited} />
      </ol>
    </section>
  );
}

type StepProps = {
  name: 'connect' | 'send' | 'import' | 'invite';
  /** Where it is done; a command of the server has no page. */
  href?: string;
  isDone?: boolean;
};

function Step({ name, href, isDone = false }: StepProps) {
  const t = useTranslations('welcome');
  const title = t(`${name}.title`);
  return (
    <li className="flex gap-2">
      <Icon
        name={isDone ? 'circle-check' : 'circle'}
        className={`mt-0.5 size-4 ${isDone ? 'text-success' : 'text-muted'}`}
      />
      <div>
        <p className="font-strong">
          {href ? <TextLink href={href}>{title}</TextLink> : title}
          {isDone && <span className="sr-only"> {t('done')}</span>}
        </p>
        <p className="text-muted max-w-prose">
          <TextWithCode>{t(`${name}.text`)}</TextWithCode>
        </p>
      </div>
    </li>
  );
}
