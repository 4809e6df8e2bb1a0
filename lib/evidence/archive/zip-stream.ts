import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive: its path in it, and what it holds, read when its turn comes. */
export type ArchiveFile = {
  path: string;
  read: () => AsyncIterable<string> | Iterable<string>;
};

/** Streams a zip of files, all dated alike. */
export async function* streamZip(
  files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>,
  date: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  const output = new ZipOutput();
  const encoder = new TextEncoder();
  for await (const { path, read } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = date;
    output.zip.add(file);
    for await (const text of read()) {
      if (text === '') continue;
      file.push(encoder.encode(text));
      yield* output.take();
    }
    file.push(new Uint8Array(0), true);
    yield* output.take();
  }
  output.zip.end();
  yield* output.take();
}

class ZipOutput {
  private chunks: Uint8Array[] = [];

  readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.byteLength > 0) this.chunks.push(chunk);
  });

  take(): Uint8Array[] {
    const taken = this.chunks;
    this.chunks = [];
    return taken;
  }
}
