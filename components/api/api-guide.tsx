import { CopyBlock } from '@/components/ui/copy-block';
import { CodedText } from '@/components/ui/coded-text';
import { PageSection } from '@/components/ui/page-section';
import { fieldRows, parameterRows } from '@/lib/api/field-table';
import type { openApiDocument } from '@/lib/api/openapi';
import { KEY_LIMIT } from '@/lib/api/limit-words';
import { ACTIVITIES_PATH, OPENAPI_PATH } from '@/lib/api/paths';
import { KEY_PLACE, linesToRead, linesToSend } from '@/lib/api/shell-lines';
import { FieldTable } from './field-table';
import { ProblemTable } from './problem-table';

type ApiGuideProps = {
  description: ReturnType<typeof openApiDocument>;
  origin: string;
  instant: Date;
};

/** The API as people read of it, made from its description for programs. */
export function ApiGuide({ description, origin, instant }: ApiGuideProps) {
  const { get, post } = description.paths[ACTIVITIES_PATH];
  return (
    <>
      <PageSection title="Send">
        <p className="max-w-prose">
          <CodedText>{`\`POST ${ACTIVITIES_PATH}\` takes a JSON list, \`{"items": […]}\`, or a record a line (NDJSON), and answers \`{"stored": 1, "duplicates": 0}\`. ${post.description}`}</CodedText>
        </p>
        <CopyBlock label="Lines that send a record" button="Copy lines to send">
          {linesToSend({ origin, instant })}
        </CopyBlock>
        <p className="text-muted">
          Put your key in the place of <code className="font-mono text-xs">{KEY_PLACE}</code>. What
          is stored stays: the log has no way to delete a record.
        </p>
      </PageSection>
      <PageSection title="Read">
        <p className="max-w-prose">
          <CodedText>{`\`GET ${ACTIVITIES_PATH}\` takes the parameters below. ${get.description} Give \`next\` of an answer as \`after\` of the next request until it is null.`}</CodedText>
        </p>
        <CopyBlock label="Lines that read the log" button="Copy lines to read">
          {linesToRead(origin)}
        </CopyBlock>
      </PageSection>
      <PageSection title="Fields of a record">
        <p className="max-w-prose">{description.components.schemas.AuditRecord?.description}</p>
        <FieldTable
          caption="Fields of a record"
          rows={fieldRows(description.components.schemas.AuditRecord ?? {})}
        />
      </PageSection>
      <PageSection title="Parameters of reading">
        <FieldTable caption="Parameters of reading" rows={parameterRows(get.parameters)} />
      </PageSection>
      <PageSection title="Refusals">
        <p className="max-w-prose">Each is a problem document (RFC 9457). {KEY_LIMIT}</p>
        <ProblemTable />
      </PageSection>
      <PageSection title="For programs">
        <p>
          <a href={OPENAPI_PATH} className="text-accent underline underline-offset-3">
            openapi.json
          </a>{' '}
          describes all of this in OpenAPI 3.1.
        </p>
      </PageSection>
    </>
  );
}
