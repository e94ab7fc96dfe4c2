// Makes dist/ from the sources: `tsc`, then what tsc leaves behind: the Python files of the library and the bin file's mode.
// Builds beside and swaps, so that a removed source cannot live on and nobody meets a half-built folder. Links the command into
// node_modules/.bin, where npx and npm scripts look first: so `npx gilscope` in a clone installs nothing.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
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
}
rmSync(cache, { recursive: true, force: true });
process.exitCode = built.status ?? 1;
