// Completes package-lock.json after an `npm install` against a registry that lacks binaries for other platforms: npm then leaves
// them out of the lock, and its own `npm ci` refuses a lock that does not mention every optional dependency. What is added is
// what the names say: version, system, processor, C library. No such package is fetched unless the machine is of its kind.
//     node .ci/complete-lock.ts
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64", "wasm32"];

const path = join(import.meta.dirname, "..", "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Entry> };

/** The lock's entry for a platform's package, from its name. */
function entryFor(name: string, version: string, isDev: boolean): Entry {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith("musl")) ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(isDev ? { dev: true } : {}),
    ...(libc !== undefined && os[0] === "linux" ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

const missing = new Map<string, Entry>();
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const isOfAPlatform = name.split(/[-/]/).some((word) => SYSTEMS.includes(word));
    if (isOfAPlatform && lock.packages[place] === undefined) missing.set(place, entryFor(name, version, entry["dev"] === true));
  }
}
const places = Object.keys(lock.packages).concat(...missing.keys());
const packages = Object.fromEntries(places.sort().map((place) => [place, lock.packages[place] ?? missing.get(place)]));
writeFileSync(path, `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n`);
console.log(`${missing.size} packages of other platforms added to package-lock.json`);
