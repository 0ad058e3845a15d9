// Sets a checkout up: packages from the lockfile, then the build. Skipped when nothing has changed since,
// so a second run starts in seconds. Plain JavaScript without packages, because it runs before there are any.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PACKAGES_STAMP = join(ROOT, 'node_modules', '.taalbrug', 'packages');
const BUILD_STAMP = join(ROOT, 'dist', '.build');

/** Installs packages and builds, each only when needed. Ends the process with a sentence when it fails. */
export function setUp() {
  requireNode();
  installPackages();
  build();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Taalbrug needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function installPackages() {
  const wanted = fingerprint(
    [join(ROOT, 'package-lock.json'), join(ROOT, 'package.json')],
    [process.version, process.arch],
  );
  if (stampIs(PACKAGES_STAMP, wanted)) return;
  console.error('Taalbrug: installing packages (the first time takes a minute or two: SQLite is compiled) …');
  npm(['ci', '--no-audit', '--no-fund']);
  if (!existsSync(join(ROOT, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'))) {
    stop(
      'sqlite3 was not built. Its install script was skipped; run: npm rebuild sqlite3 --ignore-scripts=false',
    );
  }
  writeStamp(PACKAGES_STAMP, wanted);
}

function build() {
  const sources = [
    ...filesUnder(join(ROOT, 'src')),
    join(ROOT, 'tsconfig.json'),
    join(ROOT, 'tsconfig.build.json'),
  ];
  const wanted = fingerprint(sources, [readFileSync(PACKAGES_STAMP, 'utf8')]);
  if (stampIs(BUILD_STAMP, wanted)) return;
  console.error('Taalbrug: building …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  run(process.execPath, [
    join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
  ]);
  writeStamp(BUILD_STAMP, wanted);
}

/** npm as it was started by npm itself, so that no shell and no other version comes between. */
function npm(words) {
  const script = process.env.npm_execpath;
  if (script !== undefined) run(process.execPath, [script, ...words]);
  else run('npm', words, { shell: process.platform === 'win32' });
}

/** Runs a program in the checkout; its output goes to standard error, because results own standard output. */
function run(program, words, options = {}) {
  const { status, error } = spawnSync(program, words, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (error !== undefined) stop(`${program} could not be started: ${error.message}`);
  if (status !== 0)
    stop(`Set-up stopped: "${words.join(' ')}" ended with ${status}. What it said stands above.`);
}

function fingerprint(files, words) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\n`);
  for (const file of files.toSorted()) hash.update(`${file.slice(ROOT.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function stampIs(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
