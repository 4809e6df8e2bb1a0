import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Fault, Obstacle } from '../../fault.mjs';

const MAX_ZIP_BYTES = 1_000_000_000;
const MAX_FILE_BYTES = 1_000_000_000;
const MAX_BYTES = 4_000_000_000;

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];

/**
 * Unpacks a zip into a folder. Throws a Fault when it is damaged, or would write anywhere else, and an
 * Obstacle when it is too large.
 * @param {string} path
 * @param {string} folder
 */
export function unzip(path, folder) {
  if (statSync(path).size > MAX_ZIP_BYTES)
    throw new Obstacle(`${path} is too large; unpack it, and name the folder.`);
  const zip = readFileSync(path);
  let total = 0;
  for (const entry of listEntries(zip, path)) {
    total += entry.size;
    if (entry.size > MAX_FILE_BYTES || total > MAX_BYTES)
      throw new Obstacle(`${path} is too large; unpack it, and name the folder.`);
    if (entry.name.endsWith('/')) continue;
    const target = join(folder, entry.name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, inflate(zip, { entry, path }));
  }
}

function listEntries(zip, path) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) throw damaged(path);
  const entries = [];
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff)
    throw new Obstacle(`${path} is too large; unpack it, and name the folder.`);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) throw damaged(path);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, nameEnd);
    if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
      throw new Fault(`${path} has a file that would be unpacked elsewhere: ${name}.`);
    entries.push({
      name,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function inflate(zip, { entry: { method, packed, size, offset }, path }) {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== LOCAL) throw damaged(path);
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(start, start + packed);
  if (bytes.length < packed) throw damaged(path);
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw damaged(path);
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(path);
  }
}

function damaged(path) {
  return new Fault(`${path} is damaged: it is no whole zip.`);
}
