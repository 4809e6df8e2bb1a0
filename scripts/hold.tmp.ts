import { openDatabaseInForce } from '@/lib/database/in-force';
const d = await openDatabaseInForce(); console.log(d.url+' '+d.ownerUrl); setInterval(()=>{},1e6);
