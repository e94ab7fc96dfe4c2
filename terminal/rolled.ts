// Loads the one script that the build rolls the command line into, with the code that the engine made of it then. Node's own cache of
// compiled code has only what the engine compiles before anything runs; ours is made after programs have run, and so has what a start
// needs. The built bin.js asks for it in place of cli/main.ts.

// Of Node's modules only `module` is imported: an import asks for every name, and at some of them `fs` loads streams and promises.
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import type { Script } from "node:vm";
import type * as Main from "./cli/main.ts";

const require = createRequire(import.meta.url);

/** What the engine made of the rolled script in this folder; of use to no other version and to no other kind of machine. */
export const codeFile = (folder: string): string => join(folder, "app.code");

/** The script compiled, not run. It is plain ASCII, so that nothing need be decoded. */
export function compileRolled(folder: string, cachedData?: Buffer): Script {
  const { readFileSync } = require("node:fs") as typeof import("node:fs");
  const { Script, constants } = require("node:vm") as typeof import("node:vm");
  const filename = join(folder, "app.cjs");
  const options = { filename, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
  return new Script(Module.wrap(readFileSync(filename, "latin1")), cachedData === undefined ? options : { ...options, cachedData });
}

/** Runs it, and has `require` find what it exports. */
export function enterRolled(folder: string, script: Script): typeof Main {
  // As `require` itself will look for it: links followed.
  const path = require.resolve(join(folder, "app.cjs"));
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  const body = script.runInThisContext() as (...given: unknown[]) => void;
  body(module.exports, createRequire(path), module, path, folder);
  module.loaded = true;
  return require(join(folder, "main.cjs")) as typeof Main;
}

function madeCode(folder: string): Buffer | undefined {
  try {
    return (require("node:fs") as typeof import("node:fs")).readFileSync(codeFile(folder));
  } catch {
    return undefined;
  }
}

/**
 * The command line; where the engine is not the one that made the code, by way of Node's cache.
 * @public the build writes the import
 */
export function loadRolled(folder: string): typeof Main {
  const made = madeCode(folder);
  if (made !== undefined) {
    const script = compileRolled(folder, made);
    if (script.cachedDataRejected === false) return enterRolled(folder, script);
  }
  Module.enableCompileCache();
  return require(join(folder, "main.cjs")) as typeof Main;
}
