import { CheckedFile } from './checked-file';

/** What the thread of a check is asked to do with its file. */
export type CheckTask =
  | { name: 'add'; chunk: Uint8Array }
  | { name: 'finish' | 'close' }
  | { name: 'countCommonRows' | 'compare'; list: Uint8Array };

let file: CheckedFile | null = null;

/** Does the next thing with the file; a thread has one. */
export default function runCheckTask(task: CheckTask): unknown {
  file ??= new CheckedFile();
  switch (task.name) {
    case 'add':
      return file.add(task.chunk);
    case 'countCommonRows':
      return file.countCommonRows(task.list);
    case 'compare':
      return file.compare(task.list);
    default:
      return file[task.name]();
  }
}
