import { startEmbedded } from '@/lib/database/embedded';
import { prepareDatabase } from '@/lib/database/prepare';
const s = await startEmbedded({ folder: '.data/postgres' });
await prepareDatabase(s);
console.log(s.url);
process.on('SIGTERM', () => void s.stop().then(() => process.exit()));
setInterval(() => undefined, 1000);
