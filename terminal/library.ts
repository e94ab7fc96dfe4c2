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

function uncompiled(path: string): Entry {
  const text = read(path);
  return text === undefined ? undefined : { text, code: null };
}

/** The text of compiled code is for tracebacks alone. */
function withTextLater(path: string, code: Code): Entry {
  let text: string | undefined;
  return {
    get text() {
      text ??= read(path) ?? "";
      return text;
    },
    code,
  };
}

/** A file by its path below library/; the same object every time. */
export const readLibrary: LibraryReader = (path) => {
  if (known.has(path)) return known.get(path);
  const compiled = read(`${path}.json`);
  const code = compiled === undefined ? null : deserializeCode(JSON.parse(compiled));
  const entry = code === null ? uncompiled(path) : withTextLater(path, code);
  known.set(path, entry);
  return entry;
};

/** The interpreter with its library: what a run is made with. */
export const loadProgram: CreateInterpreter = (source) => createInterpreter(source, readLibrary);
