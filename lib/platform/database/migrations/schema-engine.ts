import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter';

const ENGINE = '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's schema engine, and the single database connection that it uses. */
export type Engine = { engine: SchemaEngine; connection: MigrationAdapter };

/**
 * Runs `work` with Prisma's schema engine on the database at `url`. It uses the WebAssembly build from
 * npm: the Prisma CLI downloads a native one from a host that many company networks block.
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const connection = new MigrationAdapter(url);
  try {
    return await work({ engine: await load(connection), connection });
  } finally {
    await connection.end();
  }
}

async function load(connection: MigrationAdapter): Promise<SchemaEngine> {
  // Loaded once: the glue code knows one instance, and a second would replace the first one's memory.
  glue ??= loadGlue();
  const { SchemaEngine: Engine } = await glue;
  const ignoreLog = () => undefined;
  const adapter = bindMigrationAwareSqlAdapterFactory(connection);
  return Engine.new({ datamodels: undefined }, ignoreLog, adapter);
}

let glue: ReturnType<typeof loadGlue> | null = null;

async function loadGlue() {
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = createRequire(import.meta.url)
    .resolve(ENGINE)
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(binary), {
    './schema_engine_bg.js': { ...loaded },
  });
  loaded.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
  reportPanics();
  return loaded;
}

// The engine calls this global when it panics; without it the reason would be lost.
function reportPanics(): void {
  const registry = {
    set_message(message: string) {
      throw new Error(`Prisma's schema engine gave up: ${message}`);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
}
