// Completes package-lock.json after an `npm install`: optional packages for other platforms that the
// registry at hand does not have are left out by npm, and `npm ci` then refuses the lockfile. Each gets
// an entry with its version and platform; it is never fetched where its platform does not fit.
//
//   node scripts/complete-lockfile.mjs

import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = {
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};
const C_LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (lock.packages[key] !== undefined || platform === undefined) continue;
    lock.packages[key] = { version, ...platform, ...(owner.dev ? { dev: true } : {}), optional: true };
    console.log(`added ${name} ${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);

/** Platform that a package's name says it is for: `@oxlint/binding-linux-x64-musl`. */
function platformOf(name) {
  const words = name.split(/[/-]/u);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => word in PROCESSORS);
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.map((word) => C_LIBRARIES[word]).find((found) => found !== undefined);
  return { cpu: [PROCESSORS[cpu]], os: [os], ...(libc === undefined ? {} : { libc: [libc] }) };
}
