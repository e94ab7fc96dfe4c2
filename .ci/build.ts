// Makes dist/: types and code by `tsc`; the library's Python files with the bytecode of each beside it, so that no start compiles
// them; and the code rolled into a few files, with the packages that each start needs, because loading four hundred takes four times as
// long. Builds beside and swaps, so that a removed source cannot live on and nobody meets a half-built folder. Links the command into
// node_modules/.bin, where npx and npm scripts look first.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";

const began = new Date();
const root = dirname(import.meta.dirname);
const cache = join(root, "node_modules", ".cache", `gilscope-build-${process.pid}`);
const fresh = join(cache, "dist");
const output = join(root, "dist");
const library = join("interpreter", "library");

function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)) : [];
}

function copyLibrary(): void {
  for (const name of filesIn(join(root, library), ".py")) {
    const target = join(fresh, library, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, library, name), target);
  }
}

/** Bytecode of the library's modules, as terminal/library.ts looks for it. */
async function compileLibrary(): Promise<void> {
  const { compileModule } = await import("../interpreter/compiler/compile.ts");
  const { parseModule } = await import("../interpreter/syntax/parse.ts");
  const { serializeCode } = await import("../interpreter/index.ts");
  // Where tracebacks say the library is: the front door's own constant.
  const place = /LIBRARY_PATH = "(.*?)"/.exec(readFileSync(join(root, "interpreter", "index.ts"), "utf8"))?.[1] ?? "";
  for (const name of filesIn(join(fresh, library), ".py")) {
    const source = readFileSync(join(fresh, library, name), "utf8");
    const path = `${place}/${name.replaceAll("\\", "/")}`;
    const code = compileModule(parseModule(source, path), { path, origin: "library", source });
    writeFileSync(join(fresh, library, `${name}.json`), JSON.stringify(serializeCode(code)));
  }
}

/** Licences of the packages whose code has come into ours, as they ask for. */
function licences(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/.@][^/]*/.exec(path)?.[0] ?? []));
  const texts = Array.from(folders, (folder) => {
    const name = folder.slice(folder.lastIndexOf("/node_modules/") + "/node_modules/".length);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence`);
    return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return texts.sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** Our code and what each start needs into a few files of terminal/; Ink and React, which few need, stay where npm puts them. */
async function roll(): Promise<void> {
  const input = { bin: join(fresh, "terminal", "bin.js"), index: join(fresh, "terminal", "index.js") };
  const bundle = await rolldown({ input, platform: "node", external: /^(?:node:|ink$|react)/ });
  const names = { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" };
  const { output: pieces } = await bundle.write({ dir: join(cache, "rolled"), format: "esm", ...names });
  await bundle.close();
  for (const name of filesIn(fresh, ".js")) rmSync(join(fresh, name));
  for (const name of filesIn(join(cache, "rolled"), ".js")) renameSync(join(cache, "rolled", name), join(fresh, "terminal", name));
  const modules = pieces.flatMap((piece) => (piece.type === "chunk" ? piece.moduleIds : []));
  writeFileSync(join(fresh, "terminal", "licences.txt"), licences(modules));
}

function swap(): void {
  // As old as what it was made from: a source that was changed meanwhile is younger, which the tests look for.
  utimesSync(join(fresh, "terminal", "index.js"), began, began);
  chmodSync(join(fresh, "terminal", "bin.js"), 0o755);
  if (existsSync(output)) renameSync(output, join(cache, "old"));
  renameSync(fresh, output);
  const link = join(root, "node_modules", ".bin", "gilscope");
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "dist", "terminal", "bin.js"), link);
}

mkdirSync(cache, { recursive: true });
try {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  // Whether the types are right is the business of `npm run check`; a build only takes them off.
  const built = spawnSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", fresh, "--noCheck"], {
    stdio: "inherit",
  });
  process.exitCode = built.status ?? 1;
  if (built.status === 0) {
    copyLibrary();
    await compileLibrary();
    await roll();
    swap();
  }
} finally {
  rmSync(cache, { recursive: true, force: true });
}
