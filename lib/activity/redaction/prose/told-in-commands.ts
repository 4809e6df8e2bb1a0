import type { Span } from '@/lib/activity/redaction/letters/span';
import { looksMade } from './value-looks';

// A secret as a command line has it: in quotes, or up to the next blank. Not an option, a variable,
// or what is redacted.
const VALUE = String.raw`(?!["']?(?:[-$%<*]|\[redacted\]))(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'|;]{1,200}))`;
const QUOTED = String.raw`(?:"([^"$\n]{1,200})"|'([^'$\n]{1,200})'|(?!["'$(\[-])([^\s"');]{1,200}))`;
const WITHIN = String.raw`[^\n]{0,200}?`;
const START = String.raw`(?<![\w.-])`;

type Command = { look: RegExp; isValue?: (value: string, whole: string) => boolean };

const isNoPort = (value: string) => !/^\d{1,5}(?::\d+)?$/.test(value);

const command = (source: string, isValue?: Command['isValue']): Command => ({
  look: new RegExp(source, 'gid'),
  ...(isValue && { isValue }),
});

const LOGINS = String.raw`(?:(?:az|docker|podman|nerdctl|oc|cf|snyk|helm registry|ibmcloud|vault|pac auth|sf|acr) (?:acr )?(?:login|create)|psexec\w*|paexec|sshpass|mongo\w*|cqlsh|winrs|rdesktop|keytool|ipmitool|influx|clickhouse-client|snowsql|beeline|wmic|mssql-cli|smbmap|crackmapexec|netexec|evil-winrm|xfreerdp)`;

const COMMANDS: Command[] = [
  command(`${START}${LOGINS}(?:\\.exe)?\\b${WITHIN}\\s[-/]p[ \\t:=]{1,3}${VALUE}`),
  command(
    `${START}(?:sqlcmd|osql|bcp|zip|unzip|ipmitool|isql)(?:\\.exe)?\\b${WITHIN}\\s-P ?${VALUE}`,
  ),
  command(
    `${START}(?:mysql\\w*|mariadb\\w*|sshpass|7za?|rar|unrar)\\b${WITHIN}\\s-p(?=[^\\s-])${VALUE}`,
  ),
  // Any other that says who signs in.
  command(
    `\\s(?:-u|--?user(?:name)?|/u(?:ser)?)[ =:]\\S{1,80}${WITHIN}\\s[-/]p[ =:]${VALUE}`,
    isNoPort,
  ),
  command(
    String.raw`\s(?:-u|-U|--user|--proxy-user)[ =]?["']?[^\s:"'/%]{1,80}[:%]${VALUE}`,
    (value, whole) => /curl|wget|https?|smb|rpc/i.test(whole) || looksMade(value),
  ),
  command(
    String.raw`${START}net1?(?:\.exe)?\s{1,3}user\s{1,3}(?:"[^"\n]{1,80}"|[^\s/"]{1,80})\s{1,3}(?!/)${VALUE}(?=\s{1,3}/|\s{0,3}$|\s{0,3}[\n&|;])`,
    (value, whole) => looksMade(value) || /\/\w+\s*$/.test(whole),
  ),
  command(
    String.raw`${START}net(?:\.exe)?\s{1,3}use\s${WITHIN}\s(?![/\\])${VALUE}(?=\s{1,3}/user:)`,
  ),
  command(
    String.raw`${START}net(?:\.exe)?\s{1,3}use\s${WITHIN}\s/user:\S{1,80}\s{1,3}(?![/\\])${VALUE}`,
  ),
  command(
    String.raw`ConvertTo-SecureString\b(?:\s{1,3}-(?:String|AsPlainText|Force)\b){0,3}\s{1,3}${QUOTED}`,
  ),
  command(String.raw`${START}schtasks\b${WITHIN}\s/rp ${VALUE}`),
  command(String.raw`${START}redis-cli\b${WITHIN}\s-a ${VALUE}`),
  command(
    String.raw`${START}ldap(?:search|modify|add|delete|passwd|whoami)\b${WITHIN}\s-w ${VALUE}`,
  ),
  command(String.raw`${START}snmp(?:walk|get|set|bulkwalk|getnext)\b${WITHIN}\s-[cAX] ${VALUE}`),
  command(String.raw`${START}htpasswd\s${WITHIN}-\w{0,5}b\w{0,5}\s\S{1,200}\s\S{1,80}\s${VALUE}`),
  command(String.raw`\bpass(?:in|out)?\s{0,3}["']?pass:${VALUE}`),
  command(String.raw`\bIDENTIFIED\s{1,3}(?:WITH\s{1,3}\w{1,40}\s{1,3})?BY\s{1,3}${QUOTED}`),
  command(
    String.raw`(?:NetworkCredential|PSCredential|SqlCredential)(?:\]::new)?\s{0,3}\(\s{0,3}["'][^"'\n]{1,80}["']\s{0,3},\s{0,3}${QUOTED}`,
  ),
  command(
    String.raw`\becho\s{1,3}["']?[^\s:"']{1,80}:${VALUE}["']?\s{0,3}\|\s{0,3}(?:sudo )?chpasswd`,
  ),
  command(String.raw`\becho\s{1,3}${VALUE}\s{0,3}\|\s{0,3}(?:sudo )?(?:passwd|kinit|su\b|openssl)`),
];

// Asked first: most texts have none of it, and every command has some.
const MAY_BE_COMMAND =
  /\s-p|[\s"'][-/](?:[pPuUaAwcX]|user|rp|passin)(?![a-z]{2})|--user|securestring|identified\s|net\d?(?:\.exe)?\s{1,3}use|chpasswd|credential|\becho\s|pass:|htpasswd|ipmitool/i;

/** The secrets of command lines, in the text's order: `az login -u bob -p …`, `net user bob …`. */
export function toldInCommands(text: string): Span[] {
  if (!MAY_BE_COMMAND.test(text)) return [];
  const spans = COMMANDS.flatMap(({ look, isValue }) => valuesOf(text, { look, isValue }));
  spans.sort((one, other) => one.from - other.from);
  return spans.filter(({ from }, index) => from >= (spans[index - 1]?.to ?? 0));
}

function valuesOf(
  text: string,
  { look, isValue }: { look: RegExp; isValue: Command['isValue'] },
): Span[] {
  return [...text.matchAll(look)].flatMap((found) => {
    const places = found.indices?.slice(1) ?? [];
    const place = places.find((group) => group !== undefined);
    if (!place) return [];
    const [from, to] = place;
    const isSecret = !isValue || isValue(text.slice(from, to), around(text, found));
    return isSecret ? [{ from, to }] : [];
  });
}

const ROOM = 80;

// The command before what was found, and the option behind it.
function around(text: string, found: RegExpExecArray): string {
  const to = found.index + found[0].length;
  const behind = /^\s{0,3}\/?\w{0,20}/.exec(text.slice(to, to + ROOM))?.[0] ?? '';
  return text.slice(Math.max(0, found.index - ROOM), to) + behind;
}
