import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';

// Applies the migrations of a folder as a process of its own, which a test may kill.
const [url = '', folder = ''] = process.argv.slice(2);
await migrateDatabase({ url, folder });
