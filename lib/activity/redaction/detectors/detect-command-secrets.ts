import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import { isComplexNonName } from '@/lib/activity/redaction/values/value-heuristics';

// A secret as written on a command line: quoted, or up to the next blank. Not an option, a variable
// or a redacted value.
const VALUE = String.raw`(?!["']?(?:[-$%<*]|\[redacted\]))(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'|;]{1,200}))`;
const QUOTED = String.raw`(?:"([^"$\n]{1,200})"|'([^'$\n]{1,200})'|(?!["'$(\[-])([^\s"');]{1,200}))`;
const OTHER_ARGUMENTS = String.raw`[^\n]{0,200}?`;
const COMMAND_START = String.raw`(?<![\w.-])`;

type CommandRule = { pattern: RegExp; isSecret?: (value: string, context: string) => boolean };

const isNotPort = (value: string) => !/^\d{1,5}(?::\d+)?$/.test(value);

const commandRule = (source: string, isSecret?: CommandRule['isSecret']): CommandRule => ({
  pattern: new RegExp(source, 'gid'),
  ...(isSecret && { isSecret }),
});

const LOGIN_COMMANDS = String.raw`(?:(?:az|docker|podman|nerdctl|oc|cf|snyk|helm registry|ibmcloud|vault|pac auth|sf|acr) (?:acr )?(?:login|create)|psexec\w*|paexec|sshpass|mongo\w*|cqlsh|winrs|rdesktop|keytool|ipmitool|influx|clickhouse-client|snowsql|beeline|wmic|mssql-cli|smbmap|crackmapexec|netexec|evil-winrm|xfreerdp)`;

const COMMAND_RULES: CommandRule[] = [
  commandRule(
    `${COMMAND_START}${LOGIN_COMMANDS}(?:\\.exe)?\\b${OTHER_ARGUMENTS}\\s[-/]p[ \\t:=]{1,3}${VALUE}`,
  ),
  commandRule(
    `${COMMAND_START}(?:sqlcmd|osql|bcp|zip|unzip|ipmitool|isql)(?:\\.exe)?\\b${OTHER_ARGUMENTS}\\s-P ?${VALUE}`,
  ),
  commandRule(
    `${COMMAND_START}(?:mysql\\w*|mariadb\\w*|sshpass|7za?|rar|unrar)\\b${OTHER_ARGUMENTS}\\s-p(?=[^\\s-])${VALUE}`,
  ),
  // Any other command that names a user.
  commandRule(
    `\\s(?:-u|--?user(?:name)?|/u(?:ser)?)[ =:]\\S{1,80}${OTHER_ARGUMENTS}\\s[-/]p[ =:]${VALUE}`,
    isNotPort,
  ),
  commandRule(
    String.raw`\s(?:-u|-U|--user|--proxy-user)[ =]?["']?[^\s:"'/%]{1,80}[:%]${VALUE}`,
    (value, context) => /curl|wget|https?|smb|rpc/i.test(context) || isComplexNonName(value),
  ),
  commandRule(
    String.raw`${COMMAND_START}net1?(?:\.exe)?\s{1,3}user\s{1,3}(?:"[^"\n]{1,80}"|[^\s/"]{1,80})\s{1,3}(?!/)${VALUE}(?=\s{1,3}/|\s{0,3}$|\s{0,3}[\n&|;])`,
    (value, context) => isComplexNonName(value) || /\/\w+\s*$/.test(context),
  ),
  commandRule(
    String.raw`${COMMAND_START}net(?:\.exe)?\s{1,3}use\s${OTHER_ARGUMENTS}\s(?![/\\])${VALUE}(?=\s{1,3}/user:)`,
  ),
  commandRule(
    String.raw`${COMMAND_START}net(?:\.exe)?\s{1,3}use\s${OTHER_ARGUMENTS}\s/user:\S{1,80}\s{1,3}(?![/\\])${VALUE}`,
  ),
  commandRule(
    String.raw`ConvertTo-SecureString\b(?:\s{1,3}-(?:String|AsPlainText|Force)\b){0,3}\s{1,3}${QUOTED}`,
  ),
  commandRule(String.raw`${COMMAND_START}schtasks\b${OTHER_ARGUMENTS}\s/rp ${VALUE}`),
  commandRule(String.raw`${COMMAND_START}redis-cli\b${OTHER_ARGUMENTS}\s-a ${VALUE}`),
  commandRule(
    String.raw`${COMMAND_START}ldap(?:search|modify|add|delete|passwd|whoami)\b${OTHER_ARGUMENTS}\s-w ${VALUE}`,
  ),
  commandRule(
    String.raw`${COMMAND_START}snmp(?:walk|get|set|bulkwalk|getnext)\b${OTHER_ARGUMENTS}\s-[cAX] ${VALUE}`,
  ),
  commandRule(
    String.raw`${COMMAND_START}htpasswd\s${OTHER_ARGUMENTS}-\w{0,5}b\w{0,5}\s\S{1,200}\s\S{1,80}\s${VALUE}`,
  ),
  commandRule(String.raw`\bpass(?:in|out)?\s{0,3}["']?pass:${VALUE}`),
  commandRule(String.raw`\bIDENTIFIED\s{1,3}(?:WITH\s{1,3}\w{1,40}\s{1,3})?BY\s{1,3}${QUOTED}`),
  commandRule(
    String.raw`(?:NetworkCredential|PSCredential|SqlCredential)(?:\]::new)?\s{0,3}\(\s{0,3}["'][^"'\n]{1,80}["']\s{0,3},\s{0,3}${QUOTED}`,
  ),
  commandRule(
    String.raw`\becho\s{1,3}["']?[^\s:"']{1,80}:${VALUE}["']?\s{0,3}\|\s{0,3}(?:sudo )?chpasswd`,
  ),
  commandRule(
    String.raw`\becho\s{1,3}${VALUE}\s{0,3}\|\s{0,3}(?:sudo )?(?:passwd|kinit|su\b|openssl)`,
  ),
];

// Checked first: most texts match none of these, and every rule needs one of them.
const MAY_BE_COMMAND =
  /\s-p|[\s"'][-/](?:[pPuUaAwcX]|user|rp|passin)(?![a-z]{2})|--user|securestring|identified\s|net\d?(?:\.exe)?\s{1,3}use|chpasswd|credential|\becho\s|pass:|htpasswd|ipmitool/i;

/** Detects the secrets of command lines, in order: `az login -u bob -p …`, `net user bob …`. */
export function detectCommandSecrets(text: string): TextRange[] {
  if (!MAY_BE_COMMAND.test(text)) return [];
  const ranges = COMMAND_RULES.flatMap(({ pattern, isSecret }) =>
    rangesMatching(text, { pattern, isSecret }),
  );
  ranges.sort((one, other) => one.from - other.from);
  return ranges.filter(({ from }, index) => from >= (ranges[index - 1]?.to ?? 0));
}

function rangesMatching(text: string, { pattern, isSecret }: CommandRule): TextRange[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = match.indices?.slice(1).find((group) => group !== undefined);
    if (!range) return [];
    const [from, to] = range;
    const isMatch = !isSecret || isSecret(text.slice(from, to), contextOf(text, match));
    return isMatch ? [{ from, to }] : [];
  });
}

const CONTEXT_LENGTH = 80;

// The command before the match, and the option after it.
function contextOf(text: string, match: RegExpExecArray): string {
  const to = match.index + match[0].length;
  const after = /^\s{0,3}\/?\w{0,20}/.exec(text.slice(to, to + CONTEXT_LENGTH))?.[0] ?? '';
  return text.slice(Math.max(0, match.index - CONTEXT_LENGTH), to) + after;
}
