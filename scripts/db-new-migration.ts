import { EMBEDDED_FOLDER, startEmbedded } from '@/lib/platform/database/embedded/embedded';
import { writeNewMigration } from '@/lib/platform/database/migrations/new-migration';
import { Failure } from '@/lib/platform/errors/failure';
import type { CommandContext } from './command-context';

/** Writes the migration from what prisma/migrations makes to what prisma/schema.prisma says. */
export default async function newMigration({ args: [name] }: CommandContext): Promise<void> {
  if (!name)
    throw new Failure('Give the migration a name: npm run db:new-migration -- add_customers');
  const server = await startEmbedded({ folder: EMBEDDED_FOLDER });
  try {
    const folder = await writeNewMigration({ url: server.ownerUrl, name });
    console.log(folder ? `Wrote ${folder}.` : 'The migrations make what the schema says already.');
  } finally {
    await server.stop();
  }
}
