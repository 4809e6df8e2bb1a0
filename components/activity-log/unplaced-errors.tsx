import { Notice } from '@/components/ui/notice';

/** What is wrong with parameters of the address that have no control on the page. */
export function UnplacedErrors({ errors }: { errors: Partial<Record<string, string>> }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <Notice kind="error">
      <p className="font-strong">The address of this page holds something that cannot be read.</p>
      <ul>
        {entries.map(([name, error]) => (
          <li key={name}>
            <code className="identifier">{name}</code>: {error}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
