// The zip container of DOCX, PPTX and ODT (PKWARE APPNOTE.TXT), read from memory by yauzl. What yauzl leaves
// to its caller is done here: members counted, unpacked bytes metered before they are unpacked, checksums
// checked, names that occur twice or climb out of the folder refused. Only parts that are asked for are
// unpacked; nothing is ever written.

import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import type { Place, ProblemCode, ProblemData } from '../model/problem.js';
import { atPlace, makeProblem, ProblemError } from '../model/problem.js';
import type { ReadXml, XmlEvents } from './xml-part.js';
import { crc32 } from './crc32.js';

export const CONTAINER_LIMITS = {
  /** Members of one file; a book of Word with many pictures has some thousands. */
  members: 10_000,
  /** Bytes unpacked from one file. */
  unpackedBytes: 250_000_000,
  /** Unpacked to packed; real documents stay below 60, a bomb has 1,000. */
  ratio: 200,
  /** Parts smaller than this may have any ratio. */
  freeBytes: 1_000_000,
} as const;

export interface Container {
  /** Names of all members. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a part. Throws `ProblemError` when it is missing, damaged, encrypted or too large. */
  bytes(name: string): AsyncIterable<Uint8Array>;
}

/** Opens a container. Throws `ProblemError` when its directory is damaged or not to be trusted. */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await damagedUnlessProblem(() => fromBufferPromise(buffer, { strictFileNames: false }));
  const entries = await damagedUnlessProblem(() => readDirectory(zip));
  let left: number = CONTAINER_LIMITS.unpackedBytes;
  return {
    names: new Set(entries.keys()),
    bytes: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) refuse('document-part-missing', { part: name });
      checkEntry(entry, left);
      left -= entry.uncompressedSize;
      return unpack(zip, entry);
    },
  };
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > CONTAINER_LIMITS.members)
    refuse('container-too-many-members', { limit: CONTAINER_LIMITS.members });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) refuse('container-member-repeated', { part: shortened(entry.fileName) });
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function checkEntry(entry: Entry, left: number): void {
  const { compressedSize, uncompressedSize, fileName: part } = entry;
  if (entry.isEncrypted()) refuse('document-encrypted', {});
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > left)
    refuse('container-too-large', { part, megabytes: CONTAINER_LIMITS.unpackedBytes / 1_000_000 });
  if (uncompressedSize > CONTAINER_LIMITS.freeBytes && ratio > CONTAINER_LIMITS.ratio)
    refuse('container-ratio', { part, ratio: Math.round(ratio), limit: CONTAINER_LIMITS.ratio });
}

/** Unpacks a part. yauzl ends the stream with an error as soon as it holds more bytes than the directory says. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncIterable<Uint8Array> {
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw asDamage(error, entry.fileName);
  }
  if (checksum !== entry.crc32 >>> 0) refuse('container-checksum', { part: entry.fileName });
}

async function damagedUnlessProblem<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw asDamage(error);
  }
}

/** What yauzl says of a name that is absolute or leads out of the folder. */
const CLIMBING = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/su;

/** What yauzl and zlib throw is about the file: it has no other input. */
function asDamage(error: unknown, part?: string): unknown {
  if (error instanceof ProblemError || !(error instanceof Error)) return error;
  const climbing = CLIMBING.exec(error.message)?.[1];
  if (climbing !== undefined)
    return new ProblemError(makeProblem('container-path', { path: shortened(climbing) }));
  const reason = shortened(error.message);
  return new ProblemError(makeProblem('document-damaged', { reason }, part === undefined ? {} : { part }));
}

function refuse<Code extends ProblemCode>(code: Code, data: ProblemData[Code], place: Place = {}): never {
  throw new ProblemError(makeProblem(code, data, place));
}

/** Names and messages may be as long as the file makes them; sentences stay short. */
function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}

/** Reads one XML part of a container; problems say in which part they are. */
export async function readPart(
  container: Container,
  part: string,
  { readXml, events }: { readXml: ReadXml; events: XmlEvents },
): Promise<void> {
  try {
    await readXml(container.bytes(part), events);
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(atPlace(error.problem, { part })) : error;
  }
}
