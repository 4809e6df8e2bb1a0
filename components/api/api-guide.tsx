import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextWithCode } from '@/components/ui/text/text-with-code';
import { PageSection } from '@/components/ui/page/page-section';
import { fieldRows, parameterRows } from '@/lib/api/guide/field-rows';
import { LIMIT_VALUES } from '@/lib/api/limits';
import type { openApiDocument } from '@/lib/api/guide/openapi';
import { ACTIVITIES_PATH, OPENAPI_PATH } from '@/lib/api/paths';
import { joinSentences } from '@/lib/platform/i18n/join-sentences';
import {
  READ_RESPONSE,
  readPrograms,
  SEND_RESPONSE,
  sendPrograms,
  type ExampleProgram,
} from '@/lib/api/guide/example-programs';
import { KEY_PLACEHOLDER } from '@/lib/api/guide/shell-commands';
import { ExamplePrograms } from './example-programs';
import { FieldTable } from './field-table';
import { ProblemTable } from './problem-table';

type ApiGuideProps = {
  /** The OpenAPI document in the reader's language. */
  document: ReturnType<typeof openApiDocument>;
  origin: string;
  instant: Date;
};

/** The guide to the API for people, generated from its OpenAPI document. */
export function ApiGuide({ document, origin, instant }: ApiGuideProps) {
  return (
    <>
      <SendSection programs={sendPrograms({ origin, instant })} />
      <ReadSection programs={readPrograms(origin)} />
      <FieldSections document={document} />
      <ProblemSection />
      <OpenApiSection />
    </>
  );
}

function SendSection({ programs }: { programs: ExampleProgram[] }) {
  const t = useTranslations('api.send');
  const locale = useLocale();
  const code = (words: ReactNode) => <code className="font-mono text-xs">{words}</code>;
  return (
    <PageSection title={t('title')}>
      <p className="max-w-prose">
        <TextWithCode>
          {joinSentences(
            [t('takes', { path: ACTIVITIES_PATH }), t('description', LIMIT_VALUES)],
            locale,
          )}
        </TextWithCode>
      </p>
      <ExamplePrograms task="send" programs={programs} response={SEND_RESPONSE} />
      <p className="text-muted">{t.rich('keyPlace', { place: KEY_PLACEHOLDER, code })}</p>
    </PageSection>
  );
}

function ReadSection({ programs }: { programs: ExampleProgram[] }) {
  const t = useTranslations('api.read');
  const locale = useLocale();
  return (
    <PageSection title={t('title')}>
      <p className="max-w-prose">
        <TextWithCode>
          {joinSentences(
            [t('takes', { path: ACTIVITIES_PATH }), t('description', LIMIT_VALUES), t('goesOn')],
            locale,
          )}
        </TextWithCode>
      </p>
      <ExamplePrograms task="read" programs={programs} response={READ_RESPONSE} />
    </PageSection>
  );
}

function FieldSections({ document }: Pick<ApiGuideProps, 'document'>) {
  const t = useTranslations();
  const record = document.components.schemas.AuditRecord ?? {};
  const { parameters } = document.paths[ACTIVITIES_PATH].get;
  return (
    <>
      <PageSection title={t('api.fieldsTitle')}>
        <p className="max-w-prose">{record.description}</p>
        <FieldTable caption={t('api.fieldsTitle')} rows={fieldRows(record, t)} />
      </PageSection>
      <PageSection title={t('api.parametersTitle')}>
        <FieldTable caption={t('api.parametersTitle')} rows={parameterRows(parameters, t)} />
      </PageSection>
    </>
  );
}

function ProblemSection() {
  const t = useTranslations('api');
  const locale = useLocale();
  return (
    <PageSection title={t('errors.title')}>
      <p className="max-w-prose">
        {joinSentences([t('errors.about'), t('keyLimit', LIMIT_VALUES)], locale)}
      </p>
      <ProblemTable />
    </PageSection>
  );
}

function OpenApiSection() {
  const t = useTranslations('api.programs');
  const link = (words: ReactNode) => (
    <a href={OPENAPI_PATH} className="text-accent underline underline-offset-3">
      {words}
    </a>
  );
  return (
    <PageSection title={t('title')}>
      <p>{t.rich('about', { link })}</p>
    </PageSection>
  );
}
