import {
  EMBEDDED_FOLDER,
  startEmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { writeNewMigration } from '@/lib/platform/database/migrations/new-migration';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { CommandContext } from './command-context';

/** Writes the migration from the state of prisma/migrations to prisma/schema.prisma. */
export default async function newMigration({ args: [name] }: CommandContext): Promise<void> {
  if (!name)
    throw new OperationalError(
      'Give the migration a name: npm run db:new-migration -- add_customers',
    );
  const server = await startEmbeddedServer({ folder: EMBEDDED_FOLDER });
  try {
    const folder = await writeNewMigration({ url: server.ownerUrl, name });
    console.log(folder ? `Wrote ${folder}.` : 'The migrations already match the schema.');
  } finally {
    await server.stop();
  }
}
