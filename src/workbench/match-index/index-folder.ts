// The match index beside its workspace: a folder `WORKSPACE-index` that only its owner can read, with volumes and one
// manifest that says which of them make up the index, and of which state of the store. The manifest is exchanged whole,
// so whoever reads sees one index or the next. All of it can be thrown away: it is made again.

import { createHash, randomUUID } from 'node:crypto';
import { endianness } from 'node:os';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SEGMENT_VERSION } from '../../memory/segment-symbols.js';
import type { UnitMark } from '../../store/touched-units.js';
import type { FileVolume } from './volume-file.js';
import { IndexDamaged, VolumeFile } from './volume-file.js';
import { VolumeWriter } from './volume-writer.js';

const MANIFEST = 'manifest';
const VOLUME_ENDING = '.volume';
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;
/** Volumes that no manifest names may be of an index in the making for so long. */
const LEFTOVER_AGE_MS = 600_000;
/** Between reading a manifest and opening its volumes another process may put the next index in place. */
const TRIES = 3;

/** Another layout of the files, another reading of segments, or another Unicode: another index. */
const FORMAT = `4 ${endianness()} ${String(SEGMENT_VERSION)} ${process.versions.unicode}`;

export interface NamedVolume {
  readonly file: string;
  readonly bytes: number;
  readonly check: number;
}

interface Manifest {
  readonly format: string;
  readonly mark: UnitMark;
  readonly volumes: readonly NamedVolume[];
}

/** An index as it was saved. */
export interface SavedIndex {
  readonly mark: UnitMark;
  readonly volumes: readonly { readonly named: NamedVolume; readonly volume: FileVolume }[];
}

export class IndexFolder {
  readonly #path: string;

  constructor(workspace: string) {
    this.#path = `${workspace}-index`;
  }

  /** The index that is there; `undefined` when there is none, or it is damaged or of another format. */
  open(): SavedIndex | undefined {
    for (let tries = 0; tries < TRIES; tries++) {
      const manifest = this.#readManifest();
      if (manifest === undefined) return undefined;
      try {
        return { mark: manifest.mark, volumes: this.#openVolumes(manifest.volumes) };
      } catch (error) {
        if (error instanceof IndexDamaged) return undefined;
        if (!(error instanceof Error) || !('code' in error)) throw error;
      }
    }
    return undefined;
  }

  #openVolumes(named: readonly NamedVolume[]): SavedIndex['volumes'] {
    const opened: { readonly named: NamedVolume; readonly volume: FileVolume }[] = [];
    try {
      for (const each of named) {
        const file = VolumeFile.open(join(this.#path, each.file), each);
        try {
          opened.push({ named: each, volume: file.volume() });
        } catch (error) {
          file.close();
          throw error;
        }
      }
      return opened;
    } catch (error) {
      for (const { volume } of opened) volume.close();
      throw error;
    }
  }

  #readManifest(): Manifest | undefined {
    try {
      const [text = '', check = ''] = readFileSync(join(this.#path, MANIFEST), 'utf8').split('\n');
      if (checksum(text) !== check) return undefined;
      const manifest = JSON.parse(text) as Manifest;
      return manifest.format === FORMAT ? manifest : undefined;
    } catch {
      return undefined; // missing, or not to be read: then it is made anew, and saying why is up to who cannot write it
    }
  }

  /** A volume to be written. Throws what `node:fs` throws. */
  newVolume(): { readonly file: string; readonly writer: VolumeWriter } {
    mkdirSync(this.#path, { mode: OWNER_ONLY_FOLDER, recursive: true });
    const file = `${randomUUID()}${VOLUME_ENDING}`;
    return { file, writer: new VolumeWriter(join(this.#path, file)) };
  }

  /** From now on these volumes are the index. Takes away what is no part of it. */
  save(mark: UnitMark, volumes: readonly NamedVolume[]): void {
    const text = JSON.stringify({ format: FORMAT, mark, volumes } satisfies Manifest);
    const fresh = join(this.#path, `${MANIFEST}.${randomUUID()}`);
    writeFileSync(fresh, `${text}\n${checksum(text)}\n`, { mode: OWNER_ONLY, flush: true });
    const before = this.#readManifest()?.volumes ?? [];
    renameSync(fresh, join(this.#path, MANIFEST));
    const kept = new Set(volumes.map(({ file }) => file));
    this.#sweep(kept, new Set(before.map(({ file }) => file).filter((file) => !kept.has(file))));
  }

  #sweep(kept: ReadonlySet<string>, replaced: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#path)) {
      if (name === MANIFEST || kept.has(name)) continue;
      const path = join(this.#path, name);
      try {
        const age = Date.now() - statSync(path).mtimeMs;
        if (replaced.has(name) || age > LEFTOVER_AGE_MS) rmSync(path, { force: true });
      } catch {
        // Another process was first, or still has it open where that prevents it: the next one takes it away.
      }
    }
  }

  /** Takes the whole index away. */
  remove(): void {
    if (existsSync(this.#path)) rmSync(this.#path, { recursive: true, force: true });
  }
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
