// OmegaT's project folder, both ways (OmegaT manual, "Project folder"): what a project knows comes in as memories and a
// glossary, and what the workspace knows goes where OmegaT reads it.
//
//   omegat.project           languages and, where they are not the usual ones, the folders
//   omegat/project_save.tmx  the translations of the project itself
//   tm/**.tmx                reference memories; tm/auto fills exact matches by itself, tm/penalty-NNN takes NNN points off,
//                            tm/mt holds machine translations, tm/tmx2source other languages to look at
//   glossary/**              .txt .tab .csv .tsv .utf8 .tbx

import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import type { LanguageTag } from '../model/language.js';
import type { Language } from '../model/language.js';
import { languageOf } from '../model/language.js';
import { makeProblem, ProblemError } from '../model/problem.js';
import type { UnitStatus } from '../model/unit.js';
import { childrenOf, elementIn, innerText, TreeBuilder } from '../format/xml/tree.js';
import type { XmlNode } from '../format/xml/tree.js';
import { readXml } from '../format/xml/door.js';
import { asFileProblem, readChunks, writeWhole } from './file.js';
import { only } from './only.js';

const PROJECT_FILE = 'omegat.project';
/** What stands for the usual folder. */
const DEFAULT = '__DEFAULT__';

/** A file of a project, and what it is to the workspace. */
export interface ProjectPart {
  readonly path: string;
  readonly kind: 'memory' | 'glossary';
  /** Name of the memory or glossary that it belongs into. */
  readonly name: string;
  /** Of units that say nothing themselves: those with a penalty and machine translations are not confirmed. */
  readonly status?: UnitStatus;
}

export interface OmegatProject {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly tm: string;
  readonly glossary: string;
}

export function isOmegatProject(folder: string): boolean {
  return existsSync(join(folder, PROJECT_FILE));
}

/** Throws ProblemError when the project file cannot be read or names no language. */
export async function readOmegatProject(folder: string): Promise<OmegatProject> {
  const file = join(folder, PROJECT_FILE);
  const root = await readTree(file);
  const project = elementIn(root, 'project');
  const value = (name: string): string => {
    const found = project && childrenOf(project).find(({ tag }) => tag.local === name);
    return found === undefined ? '' : innerText(found).trim();
  };
  const [from, to] = [value('source_lang'), value('target_lang')];
  if (languageOf(from) === undefined || languageOf(to) === undefined)
    throw new ProblemError(makeProblem('omegat-languages', { from, to }, { file }));
  const folderOf = (name: string, usual: string): string => {
    const written = value(name);
    return resolve(folder, written === '' || written === DEFAULT ? usual : written);
  };
  return { from, to, tm: folderOf('tm_dir', 'tm'), glossary: folderOf('glossary_dir', 'glossary') };
}

async function readTree(file: string): Promise<XmlNode> {
  const tree = new TreeBuilder();
  let root: XmlNode | undefined;
  const visitor = {
    open: (tag: XmlNode['tag']) => tree.open(tag, 1),
    text: (text: string) => tree.text(text),
    close: () => void (root = tree.close() ?? root),
  };
  const warnings = readXml<undefined>(
    readChunks(file),
    () => visitor,
    () => undefined,
  );
  for await (const batch of warnings) void batch;
  if (root === undefined) throw new ProblemError(makeProblem('file-empty', {}, { file }));
  return root;
}

const GLOSSARY_FILE = /\.(?:txt|tab|csv|tsv|utf8|tbx)$/iu;

/** The files of a project that hold something, in order of their names. */
export async function projectParts(folder: string, project: OmegatProject): Promise<ProjectPart[]> {
  const name = basename(resolve(folder)).normalize('NFC');
  const own = join(folder, 'omegat', 'project_save.tmx');
  const [memories, glossaries] = await Promise.all([filesIn(project.tm), filesIn(project.glossary)]);
  const parts: ProjectPart[] = [
    ...(existsSync(own) ? [{ path: own, kind: 'memory' as const, name }] : []),
    ...memories.filter((path) => /\.tmx$/iu.test(path)).flatMap((path) => memoryPart(path, project)),
    ...glossaries
      .filter((path) => GLOSSARY_FILE.test(path))
      .map((path) => ({ path, kind: 'glossary' as const, name })),
  ];
  return parts.filter(({ path }) => statSync(path).size > 0);
}

function memoryPart(path: string, { tm }: OmegatProject): ProjectPart[] {
  const folders = path.slice(tm.length + 1).split(/[\\/]/u);
  if (folders[0] === 'tmx2source') return [];
  const isDoubtful = folders.some((each) => /^(?:penalty-\d+|mt)$/u.test(each));
  const name = basename(path)
    .replace(/\.tmx$/iu, '')
    .normalize('NFC');
  return [{ path, kind: 'memory', name, ...(isDoubtful ? { status: 'unreviewed' as const } : {}) }];
}

async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Where what the workspace knows goes in a project. */
export interface ProjectFiles {
  readonly confirmed: string;
  readonly unreviewed: string;
  readonly glossary: string;
}

/** Makes the folders that are missing, and a project file where there is none. */
export async function prepareProject(
  folder: string,
  source: Language,
): Promise<{ readonly source: Language; readonly files: ProjectFiles }> {
  try {
    for (const name of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat'])
      await mkdir(join(folder, name), { recursive: true });
  } catch (error) {
    throw asFileProblem(error, folder, 'write');
  }
  if (!isOmegatProject(folder)) await writeWhole(join(folder, PROJECT_FILE), only(projectFile(source)));
  const project = await readOmegatProject(folder);
  return {
    source: languageOf(project.from) ?? source,
    files: {
      confirmed: join(project.tm, 'auto', 'taalbrug.tmx'),
      unreviewed: join(project.tm, 'penalty-010', 'taalbrug.tmx'),
      glossary: join(project.glossary, 'taalbrug.utf8'),
    },
  };
}

/** Takes a file of an earlier export away, when there is nothing to be in it any more. */
export async function removeEarlier(path: string): Promise<void> {
  await rm(path, { force: true });
}

const TOKENIZERS: Readonly<Record<Language, string>> = {
  nl: 'org.omegat.tokenizer.LuceneDutchTokenizer',
  en: 'org.omegat.tokenizer.LuceneEnglishTokenizer',
};

function projectFile(source: Language): string {
  const target = source === 'nl' ? 'en' : 'nl';
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];
  const lines = [
    ...folders.map((name) => `<${name}>${DEFAULT}</${name}>`),
    `<source_lang>${source.toUpperCase()}</source_lang>`,
    `<target_lang>${target.toUpperCase()}</target_lang>`,
    `<source_tok>${TOKENIZERS[source]}</source_tok>`,
    `<target_tok>${TOKENIZERS[target]}</target_tok>`,
    '<sentence_seg>true</sentence_seg>',
    '<support_default_translations>true</support_default_translations>',
    '<remove_tags>false</remove_tags>',
  ];
  const inner = lines.map((line) => `        ${line}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat>\n    <project version="1.0">\n${inner}    </project>\n</omegat>\n`;
}
