import { join, resolve } from 'node:path';

/** The files of an embedded server, all in one folder. */
export type Cluster = {
  folder: string;
  data: string;
  log: string;
  /** The port of a server in use: connected clients know that one. */
  port: string;
  lock: string;
  users: string;
  password: string;
};

/** The paths of the embedded server in `folder`, which does not have to exist. */
export function clusterAt(folder: string): Cluster {
  const path = (name: string) => join(resolve(folder), name);
  return {
    folder: resolve(folder),
    data: path('data'),
    log: path('postgres.log'),
    port: path('port'),
    lock: path('lock'),
    users: path('users'),
    password: path('password'),
  };
}
