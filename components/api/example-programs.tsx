import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { CopyBlock } from '@/components/ui/copy/copy-block';
import { CodeBlock } from '@/components/ui/text/code-block';
import type { ExampleProgram } from '@/lib/api/guide/example-programs';

type ExampleProgramsProps = {
  /** What the programs do. */
  task: 'send' | 'read';
  programs: ExampleProgram[];
  /** What the server answers to each. */
  response: string;
};

/** The same request in several languages, of which one is shown, and its response. */
export function ExamplePrograms({ task, programs, response }: ExampleProgramsProps) {
  const t = useTranslations('api');
  const copy = useTranslations('ui')('copy');
  const name = useId();
  return (
    <div className="flex flex-col gap-3">
      <div className="border-hairline divide-hairline divide-y rounded-md border">
        {programs.map(({ language, code }, index) => (
          <details key={language} name={name} open={index === 0}>
            <summary className="hover:bg-ground cursor-pointer px-3 py-2">{language}</summary>
            <div className="px-3 pb-3">
              <CopyBlock
                label={`${t(`${task}.title`)}: ${t('example')}, ${language}`}
                button={copy}
              >
                {code}
              </CopyBlock>
            </div>
          </details>
        ))}
      </div>
      <p className="font-strong text-xs">{t('response')}</p>
      <CodeBlock label={`${t(`${task}.title`)}: ${t('response')}`}>{response}</CodeBlock>
    </div>
  );
}
