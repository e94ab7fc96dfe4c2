// Makes dist/ from the sources: `tsc`, then what tsc leaves behind: the library's Python files, with the bytecode of each beside it,
// so that no start compiles them, and the bin file's mode. Builds beside and swaps, so that a removed source cannot live on and
// nobody meets a half-built folder. Links the command into node_modules/.bin, where npx and npm scripts look first.
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
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const cache = join(root, "node_modules", ".cache", `gilscope-build-${process.pid}`);
const fresh = join(cache, "dist");
const output = join(root, "dist");

function copyPythonFiles(folder: string): void {
  if (!existsSync(join(root, folder))) return;
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".py")) continue;
    const target = join(fresh, folder, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, folder, name), target);
  }
}

/** Bytecode of the library's modules, as terminal/library.ts looks for it. */
async function compileLibrary(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const { compileModule } = await import(join(output, "interpreter", "compiler", "compile.js"));
  const { parseModule } = await import(join(output, "interpreter", "syntax", "parse.js"));
  const { serializeCode } = await import(join(output, "interpreter", "index.js"));
  // Where tracebacks say the library is: the front door's own constant.
  const place = /LIBRARY_PATH = "(.*?)"/.exec(readFileSync(join(root, "interpreter", "index.ts"), "utf8"))?.[1] ?? "";
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".py")) continue;
    const source = readFileSync(join(folder, name), "utf8");
    const path = `${place}/${name.replaceAll("\\", "/")}`;
    const code = compileModule(parseModule(source, path), { path, origin: "library", source });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(serializeCode(code)));
  }
}

const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
const built = spawnSync(process.execPath, [compiler, "-p", join(root, "tsconfig.build.json"), "--outDir", fresh], { stdio: "inherit" });
if (built.status === 0) {
  copyPythonFiles(join("interpreter", "library"));
  chmodSync(join(fresh, "terminal", "bin.js"), 0o755);
  if (existsSync(output)) renameSync(output, join(cache, "old"));
  renameSync(fresh, output);
  const link = join(root, "node_modules", ".bin", "gilscope");
  rmSync(link, { force: true });
  symlinkSync(join("..", "..", "dist", "terminal", "bin.js"), link);
  await compileLibrary(join(output, "interpreter", "library"));
}
rmSync(cache, { recursive: true, force: true });
process.exitCode = built.status ?? 1;
