// Writing a volume: the units as they come, then the arrays, then the table of what stands where. Nobody reads the file
// before the manifest names it.

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { LANGUAGES } from '../../model/language.js';
import type { MatchVolume } from '../../memory/match-volume.js';
import type { Vocabulary } from '../../memory/segment-symbols.js';
import { LAZY_NAMES } from '../../search/sequence/part.js';
import { longer } from '../../search/longer.js';
import type { FileVolume, VolumeTable } from './volume-file.js';
import {
  BLOCK_BYTES,
  checksName,
  END_BYTES,
  END_MARK,
  SECTION_STEP,
  sectionName,
  VolumeFile,
} from './volume-file.js';

const OWNER_ONLY = 0o600;
const BUFFERED = 2 ** 20;

export interface WrittenVolume {
  readonly bytes: number;
  readonly check: number;
  readonly volume: FileVolume;
}

export class VolumeWriter {
  readonly #path: string;
  readonly #handle: number;
  readonly #buffer = Buffer.alloc(BUFFERED);
  #buffered = 0;
  #written = 0;
  #places = new Float64Array(1024);
  #checks = new Uint32Array(1024);
  #texts = 0;

  /** Throws what `node:fs` throws, also when the file is there already. */
  constructor(path: string) {
    this.#path = path;
    this.#handle = openSync(path, 'wx+', OWNER_ONLY);
  }

  /** Adds the text of the next unit. */
  readonly addText = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    if (this.#texts + 1 >= this.#places.length) this.#grow();
    this.#checks[this.#texts++] = crc32(bytes);
    this.#write(bytes);
    this.#places[this.#texts] = this.#place;
  };

  #grow(): void {
    this.#places = longer(this.#places);
    this.#checks = longer(this.#checks);
  }

  get #place(): number {
    return this.#written + this.#buffered;
  }

  #write(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > BUFFERED) this.#flush();
    if (bytes.length > BUFFERED) this.#writeOut(bytes);
    else {
      this.#buffer.set(bytes, this.#buffered);
      this.#buffered += bytes.length;
    }
  }

  #flush(): void {
    this.#writeOut(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  #writeOut(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#handle, bytes, done, Math.min(2 ** 30, bytes.length - done));
    this.#written += bytes.length;
  }

  /** Writes the rest; the volume given back reads the units from the file. Durable when this returns. */
  finish(volume: Omit<MatchVolume, 'textOf' | 'inMemory'>): WrittenVolume {
    const places = this.#places.slice(0, this.#texts + 1);
    const checks = this.#checks.slice(0, this.#texts);
    const table = this.#writeSections(volume, { places, checks });
    const text = Buffer.from(JSON.stringify(table), 'utf8');
    const check = crc32(text);
    const end = Buffer.alloc(END_BYTES);
    end.writeBigUInt64LE(BigInt(this.#place), 0);
    end.writeUInt32LE(text.length, 8);
    end.writeUInt32LE(check, 12);
    end.set(END_MARK, 16);
    this.#write(text);
    this.#write(end);
    this.#flush();
    fsyncSync(this.#handle);
    const file = new VolumeFile(this.#handle, table);
    const textOf = (row: number): string =>
      file.text({ start: places[row] ?? 0, end: places[row + 1] ?? 0, check: checks[row] ?? 0 });
    return {
      bytes: this.#written,
      check,
      volume: { ...volume, textOf, inMemory: false, close: () => file.close() },
    };
  }

  #writeSections(
    volume: Omit<MatchVolume, 'textOf' | 'inMemory'>,
    texts: { readonly places: Float64Array; readonly checks: Uint32Array },
  ): VolumeTable {
    const sections: Record<string, readonly [number, number, number]> = {};
    const add = (name: string, { buffer, byteOffset, byteLength }: NodeJS.TypedArray): void => {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      this.#write(new Uint8Array((SECTION_STEP - (this.#place % SECTION_STEP)) % SECTION_STEP));
      sections[name] = [this.#place, byteLength, crc32(bytes)];
      this.#write(bytes);
    };
    const addLazy = (name: string, array: NodeJS.TypedArray): void => {
      add(name, array);
      add(checksName(name), blockChecks(array));
    };
    const { ids, memories, unreviewed, touched, names, parts, vocabularies } = volume;
    for (const [name, array] of Object.entries({ ids, memories, unreviewed })) add(name, array);
    for (const [name, array] of Object.entries(texts)) addLazy(name, array);
    if (touched !== ids) add('touched', touched);
    for (const language of LANGUAGES) {
      const { symbols, starts, bytes } = namesOf(vocabularies[language]);
      add(`${language}.symbols`, symbols);
      add(`${language}.nameStarts`, starts);
      addLazy(`${language}.names`, bytes);
      for (const [place, { arrays }] of parts[language].entries())
        for (const [name, array] of Object.entries(arrays) as [string, NodeJS.TypedArray][])
          (LAZY.has(name) ? addLazy : add)(sectionName(language, place, name), array);
    }
    return { names, parts: { nl: parts.nl.length, en: parts.en.length }, sections };
  }

  /** Lets go of the file and takes it away. */
  abandon(): void {
    closeSync(this.#handle);
    rmSync(this.#path, { force: true });
  }
}

/** Arrays that are read block by block. */
const LAZY: ReadonlySet<string> = new Set(LAZY_NAMES);

/** The names of a vocabulary one after the other, and where each begins. */
function namesOf({ symbols, nameOf }: Vocabulary): {
  readonly symbols: Uint32Array;
  readonly starts: Uint32Array;
  readonly bytes: Buffer;
} {
  const names = Array.from(symbols, (_, item) => Buffer.from(nameOf(item), 'utf8'));
  const starts = new Uint32Array(names.length + 1);
  for (const [item, { length }] of names.entries()) starts[item + 1] = (starts[item] ?? 0) + length;
  return { symbols, starts, bytes: Buffer.concat(names) };
}

/** Checksums of an array's blocks. */
function blockChecks({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Uint32Array {
  return Uint32Array.from({ length: Math.ceil(byteLength / BLOCK_BYTES) }, (_, block) => {
    const start = block * BLOCK_BYTES;
    return crc32(new Uint8Array(buffer, byteOffset + start, Math.min(BLOCK_BYTES, byteLength - start)));
  });
}
