// Reads the standard library, which lies beside the compiled interpreter: as code where the build has compiled it ahead, else the
// Python files as text.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Code, createInterpreter, deserializeCode, type LibraryReader, type SerializedCode } from "../interpreter/index.ts";
import type { CreateInterpreter } from "../scheduler/index.ts";
import { openPack } from "./library-pack.ts";

const FOLDER = new URL("../interpreter/library/", import.meta.url);
/** What the build has compiled: .ci/build.ts. */
const PACK = new URL("../interpreter/library.pack", import.meta.url);

type Entry = { readonly text: string; readonly code: Code | null } | undefined;

const known = new Map<string, Entry>();

let pack: ((path: string) => SerializedCode | undefined) | null | undefined;

/** Null where nothing has been compiled: the sources run as they are. */
function packed(): typeof pack {
  try {
    return openPack(fileURLToPath(PACK));
  } catch {
    return null;
  }
}

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

function entryOf(path: string): Entry {
  if (pack === undefined) pack = packed();
  if (!pack) return uncompiled(path);
  const compiled = pack(path);
  // The pack has the whole library: what is not in it is not there.
  if (compiled === undefined) return undefined;
  const code = deserializeCode(compiled);
  return code === null ? uncompiled(path) : withTextLater(path, code);
}

/** A file by its path below library/; the same object every time. */
export const readLibrary: LibraryReader = (path) => {
  if (!known.has(path)) known.set(path, entryOf(path));
  return known.get(path);
};

/** The interpreter with its library: what a run is made with. */
export const loadProgram: CreateInterpreter = (source) => createInterpreter(source, readLibrary);
