import { isGuid } from '@/lib/platform/text/guid';

/** What the customers page shows: a search and a position in the list. */
export type CustomerView = { search: string; after: string | null; before: string | null };

type Parameters = Record<string, string | string[] | undefined>;

/** Reads `q`, `after` and `before`; invalid values count as absent. Never throws. */
export function parseCustomerView(parameters: Parameters): CustomerView {
  const one = (name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 200) : '';
  };
  const id = (name: string) => (isGuid(one(name)) ? one(name) : null);
  return { search: one('q'), after: id('after'), before: id('before') };
}

/** The query string of a view's URL, with `?` unless it is empty. */
export function customerViewQuery(view: CustomerView): string {
  const values = Object.entries({ q: view.search, after: view.after, before: view.before });
  const search = new URLSearchParams(
    values.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return search.size > 0 ? `?${search}` : '';
}
