// Writes lexicon/general-frequency.{nl,en}.tsv from the data of wordfreq (Robyn Speer, CC BY-SA 4.0).
//
//   npx tsx scripts/convert-wordfreq.ts FOLDER
//
// FOLDER holds large_nl.msgpack.gz and large_en.msgpack.gz. They are MessagePack: an array of a header and of arrays of
// words, the n-th of which (from 0) holds the words whose frequency is 10^(-n/100). The same input gives the same file.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import { LANGUAGES } from '../src/model/language.js';

/** Rarer words than this (per million) are left out: half of the file, and mostly names and slips. */
const LEAST_PER_MILLION = 0.03;
/** Only what our tokens can be. */
const WORD = /^\p{L}[\p{L}\p{M}\p{N}'’.-]*$/u;

/** Reads the few types of MessagePack that occur there: small maps, arrays, strings, positive integers. */
class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): unknown {
    const type = this.#unsigned(1);
    if (type <= 0x7f) return type;
    if (type <= 0x8f) return this.#list(2 * (type & 0x0f));
    if (type <= 0x9f) return this.#list(type & 0x0f);
    if (type <= 0xbf) return this.#text(type & 0x1f);
    if (type === 0xd9) return this.#text(this.#unsigned(1));
    if (type === 0xdc) return this.#list(this.#unsigned(2));
    if (type === 0xdd) return this.#list(this.#unsigned(4));
    throw new Error(`MessagePack type ${type.toString(16)} is not read here`);
  }

  #unsigned(size: number): number {
    this.#at += size;
    return this.#bytes.readUIntBE(this.#at - size, size);
  }

  #text(size: number): string {
    this.#at += size;
    return this.#bytes.toString('utf8', this.#at - size, this.#at);
  }

  #list(size: number): unknown[] {
    return Array.from({ length: size }, () => this.value());
  }
}

const [folder = '.'] = process.argv.slice(2);
for (const language of LANGUAGES) {
  const bytes = gunzipSync(readFileSync(join(folder, `large_${language}.msgpack.gz`)));
  const [, ...bands] = new Reader(bytes).value() as [unknown, ...string[][]];
  const lines = bands.flatMap((words, band) => {
    const perMillion = 10 ** (6 - band / 100);
    const kept = words.filter((word) => WORD.test(word)).sort();
    return perMillion < LEAST_PER_MILLION || kept.length === 0
      ? []
      : [`${perMillion.toPrecision(4)}\t${kept.join(' ')}`];
  });
  const notice = '# Derived from wordfreq by Robyn Speer; CC BY-SA 4.0, see NOTICE-general-frequency.md';
  const path = fileURLToPath(new URL(`../lexicon/general-frequency.${language}.tsv`, import.meta.url));
  writeFileSync(path, `${[notice, ...lines].join('\n')}\n`);
}
