import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@/tests/support/browser/test';
import { ACCESS_TABLE } from './access-table';

test('every route of the app is in the access table', () => {
  const tried = new Set(ACCESS_TABLE.map(({ method, path }) => `${method} ${routeOf(path)}`));
  expect([...tried].sort()).toEqual(
    ROUTES.flatMap(({ route, methods }) => methods.map((method) => `${method} ${route}`)).sort(),
  );
});

type Route = { route: string; methods: string[] };

const ROUTES = routesIn('app');

function routesIn(folder: string): Route[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return routesIn(path);
    const route = folder.slice('app'.length) || '/';
    if (entry.name === 'page.tsx') return [{ route, methods: ['GET'] }];
    return entry.name === 'route.ts' ? [{ route, methods: methodsOf(path) }] : [];
  });
}

function methodsOf(file: string): string[] {
  const exported = readFileSync(file, 'utf8').match(/export .*?[({][^)}]*/gs) ?? [];
  return exported.flatMap(
    (text) => text.match(/\b(GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)\b/g) ?? [],
  );
}

// The route with the fewest variable parts, and of these with the most fixed ones, as Next chooses it.
function routeOf(path: string): string {
  const [bare = ''] = path.split('?');
  const fitting = ROUTES.filter(({ route }) => patternOf(route).test(bare));
  const variables = ({ route }: Route) => route.split('[').length;
  const [first] = fitting.sort(
    (one, other) => variables(one) - variables(other) || other.route.length - one.route.length,
  );
  return first?.route ?? 'no route';
}

function patternOf(route: string): RegExp {
  const source = route.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
