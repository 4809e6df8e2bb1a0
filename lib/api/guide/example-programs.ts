import { ACTIVITIES_PATH } from '@/lib/api/paths';
import { EXAMPLE_RECORD, testRecord } from './example-record';
import { KEY_PLACEHOLDER, readScript, sendScript } from './shell-commands';

/** A request to the API in one language; a key has to be put in the place of `KEY_PLACEHOLDER`. */
export type ExampleProgram = { language: 'curl' | 'PowerShell' | 'Python'; code: string };

type ExampleOptions = {
  /** Of the server that answers. */
  origin: string;
  /** The time of the record that is sent. */
  instant: Date;
};

/** Programs that store one test record. */
export function sendPrograms({ origin, instant }: ExampleOptions): ExampleProgram[] {
  const url = origin + ACTIVITIES_PATH;
  const body = formatJson([testRecord(instant)]);
  return [
    { language: 'curl', code: sendScript({ origin, instant }) },
    {
      language: 'PowerShell',
      code: `${POWERSHELL_KEY}
$records = @'
${body}
'@
Invoke-RestMethod ${url} -Method Post -Headers $headers -ContentType 'application/json' -Body $records`,
    },
    {
      language: 'Python',
      code: `${PYTHON_IMPORTS}
records = b"""
${body}
"""
${pythonRequest(url)}
request.add_header("Content-Type", "application/json")
${pythonAnswer('data=records')}`,
    },
  ];
}

/** Programs that read the newest records. */
export function readPrograms(origin: string): ExampleProgram[] {
  const url = origin + ACTIVITIES_PATH;
  return [
    { language: 'curl', code: readScript(origin) },
    {
      language: 'PowerShell',
      code: `${POWERSHELL_KEY}
Invoke-RestMethod ${url} -Headers $headers`,
    },
    { language: 'Python', code: `${PYTHON_IMPORTS}\n${pythonRequest(url)}\n${pythonAnswer()}` },
  ];
}

/** What the server answers to the programs that send. */
export const SEND_RESPONSE = formatJson({ stored: 1, duplicates: 0, conflicts: 0 });

/** What the server answers to the programs that read, with one record. */
export const READ_RESPONSE = formatJson({
  items: [{ ...EXAMPLE_RECORD, source: [{ kind: 'api', name: 'Nightly export' }] }],
  next: null,
});

const POWERSHELL_KEY = `$headers = @{ Authorization = 'Bearer ${KEY_PLACEHOLDER}' }`;

const PYTHON_IMPORTS = `import urllib.request
`;

function pythonRequest(url: string): string {
  return `request = urllib.request.Request("${url}")
request.add_header("Authorization", "Bearer ${KEY_PLACEHOLDER}")`;
}

function pythonAnswer(body = ''): string {
  const call = ['request', body].filter(Boolean).join(', ');
  return `with urllib.request.urlopen(${call}) as response:
    print(response.read().decode())`;
}

function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
