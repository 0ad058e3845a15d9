// A volume of the match index as a file: flat arrays that are taken into memory as they are, and the units as JSON, read
// one by one. Everything has a checksum that is compared before it is believed.
//
//   texts of units, one after the other       sections, each from a multiple of 8
// Of the large arrays only the blocks that a search needs are read; each block has a checksum.
//
//   table: JSON {names, sections: {name: [start, bytes, crc32]}}
//   end: start of the table (8 bytes), its length (4), its crc32 (4), "TbrgMtch"
//
// Numbers are little-endian; the manifest is of another format on a machine that is not.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Vocabulary } from '../../memory/segment-symbols.js';
import type { ByLanguage, MatchVolume } from '../../memory/match-volume.js';
import type { PartArrays } from '../../search/sequence/part-build.js';
import type { LazyName } from '../../search/sequence/part.js';
import { SequencePart } from '../../search/sequence/part.js';
import type { Language } from '../../model/language.js';

export const END_MARK = Buffer.from('TbrgMtch', 'latin1');
export const END_BYTES = 24;
export const SECTION_STEP = 8;
/** Bytes of the blocks in which large arrays are read. */
export const BLOCK_BYTES = 65_536;

export interface VolumeTable {
  readonly names: readonly string[];
  /** How many parts each language has. */
  readonly parts: ByLanguage<number>;
  readonly sections: Readonly<Record<string, readonly [start: number, bytes: number, check: number]>>;
}

/** The index on disk is not what was written: it must be made anew. */
export class IndexDamaged extends Error {
  override readonly name = 'IndexDamaged';
}

/** A volume whose units are read from its file. */
export interface FileVolume extends MatchVolume {
  close(): void;
}

type ArrayType<Kind> = new (buffer: ArrayBuffer) => Kind;

/** An open file and what its table says. */
export class VolumeFile {
  readonly #handle: number;
  readonly #table: VolumeTable;
  #text = Buffer.alloc(4096);
  #closed = false;

  constructor(handle: number, table: VolumeTable) {
    this.#handle = handle;
    this.#table = table;
  }

  /** Throws IndexDamaged when the file is not the one with this length and checksum, and what `node:fs` throws. */
  static open(
    path: string,
    { bytes, check }: { readonly bytes: number; readonly check: number },
  ): VolumeFile {
    const handle = openSync(path, 'r');
    try {
      if (fstatSync(handle).size !== bytes || bytes < END_BYTES)
        throw new IndexDamaged('its length is another one');
      const end = readBytes(handle, bytes - END_BYTES, END_BYTES);
      const [start, length] = [Number(end.readBigUInt64LE(0)), end.readUInt32LE(8)];
      const sound =
        end.subarray(16).equals(END_MARK) && end.readUInt32LE(12) === check && start + length <= bytes;
      if (!sound) throw new IndexDamaged('its end is another one');
      const table = readBytes(handle, start, length);
      if (crc32(table) !== check) throw new IndexDamaged('its table was changed');
      return new VolumeFile(handle, JSON.parse(table.toString('utf8')) as VolumeTable);
    } catch (error) {
      closeSync(handle);
      throw error;
    }
  }

  /** The volume; the parts of a language are read when it is first searched. */
  volume(): FileVolume {
    const ids = this.#array('ids', Uint32Array);
    const places = this.#lazyArray('places', Float64Array);
    const checks = this.#lazyArray('checks', Uint32Array);
    const vocabularies: Partial<Record<Language, Vocabulary>> = {};
    const vocabularyOf = (language: Language): Vocabulary =>
      (vocabularies[language] ??= this.#vocabulary(language));
    const parts: Partial<Record<Language, readonly SequencePart[]>> = {};
    const partsOf = (language: Language): readonly SequencePart[] =>
      (parts[language] ??= this.#parts(language, vocabularyOf(language)));
    return {
      ids,
      memories: this.#array('memories', Uint32Array),
      unreviewed: this.#array('unreviewed', Uint8Array),
      touched: 'touched' in this.#table.sections ? this.#array('touched', Uint32Array) : ids,
      names: this.#table.names,
      parts: {
        get nl() {
          return partsOf('nl');
        },
        get en() {
          return partsOf('en');
        },
      },
      vocabularies: {
        get nl() {
          return vocabularyOf('nl');
        },
        get en() {
          return vocabularyOf('en');
        },
      },
      textOf: (row) => {
        places.load(row, row + 2);
        checks.load(row, row + 1);
        const [start = 0, end = 0] = places.array.subarray(row, row + 2);
        return this.text({ start, end, check: checks.array[row] ?? 0 });
      },
      inMemory: false,
      close: () => this.close(),
    };
  }

  #vocabulary(language: Language): Vocabulary {
    const symbols = this.#array(`${language}.symbols`, Uint32Array);
    const starts = this.#array(`${language}.nameStarts`, Uint32Array);
    const names = this.#lazyArray(`${language}.names`, Uint8Array);
    const bytes = Buffer.from(names.array.buffer);
    return {
      symbols,
      nameOf: (item) => {
        const [start, end] = [starts[item] ?? 0, starts[item + 1] ?? 0];
        names.load(start, end);
        return bytes.toString('utf8', start, end);
      },
      bytes: symbols.byteLength + starts.byteLength + bytes.length,
    };
  }

  #parts(language: Language, vocabulary: Vocabulary): readonly SequencePart[] {
    return Array.from({ length: this.#table.parts[language] }, (_, place) => {
      const section = (name: string): Uint32Array =>
        this.#array(sectionName(language, place, name), Uint32Array);
      const lazily = (name: LazyName): LazyArray<Uint32Array> =>
        this.#lazyArray(sectionName(language, place, name), Uint32Array);
      const lazy = {
        units: this.#lazyArray(sectionName(language, place, 'units'), Uint16Array),
        starts: lazily('starts'),
        owners: lazily('owners'),
        keys: lazily('keys'),
        signatures: lazily('signatures'),
        postings: lazily('postings'),
      };
      const arrays: PartArrays = {
        units: lazy.units.array,
        starts: lazy.starts.array,
        owners: lazy.owners.array,
        keys: lazy.keys.array,
        signatures: lazy.signatures.array,
        traits: section('traits'),
        alphabet: section('alphabet'),
        postingStarts: section('postingStarts'),
        postings: lazy.postings.array,
        groupFirsts: section('groupFirsts'),
        groupLengths: section('groupLengths'),
        groupWeights: this.#array(sectionName(language, place, 'groupWeights'), Float32Array),
      };
      return new SequencePart(arrays, vocabulary, (name, from, to) => lazy[name].load(from, to));
    });
  }

  #array<Kind>(name: string, type: ArrayType<Kind>): Kind {
    this.#assertOpen();
    const [start, bytes, check] = this.#section(name);
    const buffer = new ArrayBuffer(bytes);
    const view = new Uint8Array(buffer);
    readInto(this.#handle, view, start);
    if (crc32(view) !== check) throw new IndexDamaged(`${name} was changed`);
    return new type(buffer);
  }

  #section(name: string): VolumeTable['sections'][string] {
    const section = this.#table.sections[name];
    if (section === undefined) throw new IndexDamaged(`${name} is missing`);
    return section;
  }

  #lazyArray<Kind extends NumberArray>(name: string, type: ArrayType<Kind>): LazyArray<Kind> {
    const [start, bytes] = this.#section(name);
    const checks = this.#array(checksName(name), Uint32Array);
    const read = (block: Uint8Array, from: number): void => {
      this.#assertOpen();
      readInto(this.#handle, block, start + from);
    };
    return new LazyArray(type, { bytes, checks }, read);
  }

  /** The text between two places. Throws IndexDamaged when it is not what was written. */
  text({
    start,
    end,
    check,
  }: {
    readonly start: number;
    readonly end: number;
    readonly check: number;
  }): string {
    this.#assertOpen();
    const length = end - start;
    if (this.#text.length < length) this.#text = Buffer.alloc(2 * length);
    const bytes = this.#text.subarray(0, length);
    readInto(this.#handle, bytes, start);
    if (crc32(bytes) !== check) throw new IndexDamaged('a unit was changed');
    return bytes.toString('utf8');
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('the match index is closed');
  }

  close(): void {
    if (!this.#closed) closeSync(this.#handle);
    this.#closed = true;
  }
}

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** An array whose blocks are read when they are first asked for. */
class LazyArray<Kind extends NumberArray> {
  readonly array: Kind;
  readonly #bytes: Uint8Array;
  readonly #checks: Uint32Array;
  readonly #loaded: Uint8Array;
  readonly #read: (block: Uint8Array, from: number) => void;

  constructor(
    type: ArrayType<Kind>,
    { bytes, checks }: { readonly bytes: number; readonly checks: Uint32Array },
    read: (block: Uint8Array, from: number) => void,
  ) {
    if (checks.length !== Math.ceil(bytes / BLOCK_BYTES))
      throw new IndexDamaged('a list of checksums is too short');
    const buffer = new ArrayBuffer(bytes);
    this.array = new type(buffer);
    this.#bytes = new Uint8Array(buffer);
    this.#checks = checks;
    this.#loaded = new Uint8Array(checks.length);
    this.#read = read;
  }

  /** From one place of the array to another. Throws IndexDamaged when a block is not what was written. */
  load(from: number, to: number): void {
    if (from >= to) return;
    const perBlock = BLOCK_BYTES / this.array.BYTES_PER_ELEMENT;
    const last = Math.floor((to - 1) / perBlock);
    for (let block = Math.floor(from / perBlock); block <= last; block++)
      if (this.#loaded[block] === 0) this.#loadBlock(block);
  }

  #loadBlock(block: number): void {
    const start = block * BLOCK_BYTES;
    const bytes = this.#bytes.subarray(start, start + BLOCK_BYTES);
    this.#read(bytes, start);
    if (crc32(bytes) !== this.#checks[block]) throw new IndexDamaged('a block was changed');
    this.#loaded[block] = 1;
  }
}

/** The section with the checksums of the blocks of another. */
export function checksName(section: string): string {
  return `${section}.checks`;
}

export function sectionName(language: Language, part: number, array: string): string {
  return `${language}${String(part)}.${array}`;
}

function readBytes(handle: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readInto(handle, bytes, start);
  return bytes;
}

/** One call of the system reads at most 2 GB. */
const MOST_READ = 2 ** 30;

function readInto(handle: number, bytes: Uint8Array, start: number): void {
  for (let done = 0; done < bytes.length;) {
    const read = readSync(handle, bytes, done, Math.min(MOST_READ, bytes.length - done), start + done);
    if (read === 0) throw new IndexDamaged('its end is missing');
    done += read;
  }
}
