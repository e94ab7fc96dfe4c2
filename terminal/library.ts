// Reads the standard library's Python files, which lie beside the compiled interpreter: as code where the build has
// compiled them ahead, else as text.

import { readFileSync } from "node:fs";
import { type Code, createInterpreter, deserializeCode, type LibraryReader } from "../interpreter/index.ts";
import type { CreateInterpreter } from "../scheduler/index.ts";

const FOLDER = new URL("../interpreter/library/", import.meta.url);

type Entry = { readonly text: string; readonly code: Code | null } | undefined;

const known = new Map<string, Entry>();

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, FOLDER), "utf8");
  } catch {
    return undefined;
  }
}

/** A file by its path below library/; the same object every time. */
export const readLibrary: LibraryReader = (path) => {
  if (known.has(path)) return known.get(path);
  const text = read(path);
  const compiled = text === undefined ? undefined : read(`${path}.json`);
  const entry: Entry =
    text === undefined ? undefined : { text, code: compiled === undefined ? null : deserializeCode(JSON.parse(compiled)) };
  known.set(path, entry);
  return entry;
};

/** The interpreter with its library: what a run is made with. */
export const loadProgram: CreateInterpreter = (source) => createInterpreter(source, readLibrary);
