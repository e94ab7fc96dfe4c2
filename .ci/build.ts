// Makes dist/: types and code by `tsc`; the library's Python files, and the bytecode of them all in one file, so that no start compiles
// them; and the code rolled into one script, with the packages that it needs and what the engine makes of it, because loading four
// hundred files takes five times as long. Builds beside and swaps, so that a removed source cannot live on and nobody meets a half-built
// folder. Links the command into node_modules/.bin, where npx and npm scripts look first.
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
import { basename, dirname, join } from "node:path";
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

/** The library's modules compiled, in the file where terminal/library.ts looks for them. */
async function compileLibrary(): Promise<void> {
  const { compileModule } = await import("../interpreter/compiler/compile.ts");
  const { parseModule } = await import("../interpreter/syntax/parse.ts");
  const { serializeCode } = await import("../interpreter/index.ts");
  const { packLibrary } = await import("../terminal/library-pack.ts");
  // Where tracebacks say the library is: the front door's own constant.
  const place = /LIBRARY_PATH = "(.*?)"/.exec(readFileSync(join(root, "interpreter", "index.ts"), "utf8"))?.[1] ?? "";
  const modules = filesIn(join(fresh, library), ".py").map((name) => {
    const source = readFileSync(join(fresh, library, name), "utf8");
    const below = name.replaceAll("\\", "/");
    const path = `${place}/${below}`;
    const code = compileModule(parseModule(source, path), { path, origin: "library", source });
    return [below, serializeCode(code)] as const;
  });
  writeFileSync(join(fresh, `${library}.pack`), packLibrary(new Map(modules)));
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

/** As plain ASCII, which loads without being decoded and takes a byte a character. */
function ascii(code: string): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const rest = /[^\x00-\x7f]/g;
  if (/\\[^\u0020-\u007e\s]/.test(code)) throw new Error("a backslash before a character that must be escaped itself");
  return code.replace(rest, escaped);
}

/** Ink and what it draws with: a module of its own, for the stepper alone; React and Ink stay where npm puts them. */
const STEPPER = join(fresh, "terminal", "tui", "open.js");
const EXTERNAL = /^(?:node:|ink$|react)/;

/** All of our code and the packages that it needs as one script, and small modules for those who come from outside; where they came from. */
async function rollApp(folder: string): Promise<readonly string[]> {
  const input = { main: join(fresh, "terminal", "cli", "main.js"), index: join(fresh, "terminal", "index.js") };
  const bundle = await rolldown({
    input,
    platform: "node",
    external: EXTERNAL,
    // Each command's modules are in the script, and run when the command is asked for.
    plugins: [{ name: "stepper", resolveId: (id) => (id === "../tui/open.js" ? { id: "./open.js", external: true } : undefined) }],
  });
  const { output: pieces } = await bundle.generate({
    format: "cjs",
    strict: true,
    comments: false,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    strictExecutionOrder: true,
    codeSplitting: { groups: [{ name: "app", test: /./ }] },
  });
  await bundle.close();
  for (const piece of pieces) if (piece.type === "chunk") writeFileSync(join(folder, piece.fileName), ascii(piece.code));
  writeFileSync(join(folder, "index.js"), 'export * from "./index.cjs";\n');
  return pieces.flatMap((piece) => (piece.type === "chunk" ? piece.moduleIds : []));
}

/** The command's first lines, and the stepper's screen: a module each. */
async function rollEnds(folder: string): Promise<readonly string[]> {
  const rolled = `import { loadRolled } from "../rolled.js"; export const { main } = loadRolled(import.meta.dirname);`;
  const ends = [join(fresh, "terminal", "bin.js"), STEPPER].map(async (input) => {
    const bundle = await rolldown({
      input,
      platform: "node",
      external: EXTERNAL,
      plugins: [{ name: "rolled", load: (id) => (id.endsWith(join("terminal", "cli", "main.js")) ? rolled : undefined) }],
    });
    const { output } = await bundle.write({ file: join(folder, basename(input)), format: "esm", codeSplitting: false });
    await bundle.close();
    return output.flatMap((piece) => (piece.type === "chunk" ? piece.moduleIds : []));
  });
  return (await Promise.all(ends)).flat();
}

/** Our code into a few files of terminal/, in place of what the compiler wrote. */
async function roll(): Promise<void> {
  const folder = join(cache, "rolled");
  mkdirSync(folder);
  const modules = [...(await rollApp(folder)), ...(await rollEnds(folder))];
  for (const name of filesIn(fresh, ".js")) rmSync(join(fresh, name));
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(fresh, "terminal", name));
  writeFileSync(join(fresh, "terminal", "licences.txt"), licences(modules));
}

/** What a start needs as the engine's code, made by runs that need it. Without it a start takes longer, and that is all. */
function warm(): void {
  const programs = ["fetch_with_threads.py", "fetch_with_tasks.py"].map((name) => join(root, "programs", name));
  spawnSync(process.execPath, [join(root, ".ci", "warm.ts"), join(fresh, "terminal"), ...programs], {
    stdio: ["ignore", "ignore", "inherit"],
  });
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
    warm();
    swap();
  }
} finally {
  rmSync(cache, { recursive: true, force: true });
}
