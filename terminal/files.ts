// The one place that reads the host's files for a program: its own text, and the modules beside it that it may import. Nothing
// else of the file system gets into a run. Words and exit codes for what cannot be read are CPython's.

import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Complaint } from "./cli/complaint.ts";

/** A program as it lies on the host. */
export interface Program {
  /** What heads, traces and schedules call it: no path of this machine. */
  readonly title: string;
  /** As it stands in tracebacks: the whole path, as CPython has it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The text, for people; how the bytes are to be read, and whether they can be, is the interpreter's to say. */
  readonly source: string;
  /** Modules beside it, by their path from its folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const MAX_MODULES = 500;
const MAX_MODULE_BYTES = 16 * 2 ** 20;
const MAX_PROGRAM_BYTES = 256 * 2 ** 20;
const STDIN = 0;

const ERRORS: Readonly<Record<string, readonly [number: number, words: string]>> = {
  ENOENT: [2, "No such file or directory"],
  EACCES: [13, "Permission denied"],
  ENOTDIR: [20, "Not a directory"],
  ELOOP: [40, "Too many levels of symbolic links"],
  ENAMETOOLONG: [36, "File name too long"],
};

const lenient = new TextDecoder("utf-8");

function read(path: string): Buffer {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new Complaint(`can't find '__main__' module in '${path}'`, 1);
    if (status.size > MAX_PROGRAM_BYTES) throw new Complaint(`'${path}' is too large for a Python program`, 2);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const [number, words] = ERRORS[code] ?? [5, code];
    throw new Complaint(`can't open file '${path}': [Errno ${number}] ${words}`, 2);
  }
}

/** Names that some `import` statement of the text could mean, dotted; relative ones from `folder`. Too many do no harm. */
function importsIn(source: string, folder: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const [, from, names] of source.matchAll(/(?:^|[;:])[^\S\n]*(?:from[^\S\n]+([.\w]+)[^\S\n]+)?import[^\S\n]+(\([^)]*|[^#\n;]*)/gm)) {
    const items = (names ?? "").split(/[,(\n]/).map((item) => item.trim().split(/\s/)[0] ?? "");
    if (from === undefined) {
      for (const item of items) found.push(item.split("."));
      continue;
    }
    const dots = /^\.*/.exec(from)?.[0].length ?? 0;
    const base = dots === 0 ? [] : folder.slice(0, folder.length - dots + 1);
    const path = [...base, ...from.slice(dots).split(".").filter(Boolean)];
    found.push(path, ...items.map((item) => [...path, item]));
  }
  return found.filter((path) => path.length > 0 && path.every((part) => /^[^\W\d]\w*$/u.test(part)));
}

function moduleBytes(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length > MAX_MODULE_BYTES ? undefined : bytes;
  } catch {
    return undefined;
  }
}

/** The modules that the program may import from its own folder, and those that they import; of each package its `__init__`. */
function neighbours(source: string, folder: string): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const asked = new Set<string>();
  const add = (file: string, inside: readonly string[]): void => {
    if (asked.has(file) || asked.size > 20 * MAX_MODULES || Object.keys(files).length >= MAX_MODULES) return;
    asked.add(file);
    const bytes = moduleBytes(join(folder, file));
    if (bytes === undefined) return;
    files[file] = bytes;
    follow(lenient.decode(bytes), inside);
  };
  const follow = (text: string, inside: readonly string[]): void => {
    for (const path of importsIn(text, inside)) {
      path.forEach((_, index) => {
        const parts = path.slice(0, index + 1);
        add(`${parts.join("/")}/__init__.py`, parts);
        add(`${parts.join("/")}.py`, parts.slice(0, -1));
      });
    }
  };
  follow(source, []);
  return files;
}

/** Reads a program and what it can import; `-` is standard input. */
export function readProgram(path: string): Program {
  const isStdin = path === "-";
  const bytes = isStdin ? readFileSync(STDIN) : read(resolve(path));
  const source = lenient.decode(bytes);
  const files = neighbours(source, isStdin ? process.cwd() : dirname(resolve(path)));
  return isStdin
    ? { title: "<stdin>", path: "<stdin>", bytes, source, files }
    : { title: basename(path), path: resolve(path), bytes, source, files };
}
