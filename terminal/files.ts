// The one place that reads the host's files for a program: its own text, and the modules beside it that it may import. Nothing
// else of the file system gets into a run. Words and exit codes for what cannot be read are CPython's.

import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Complaint } from "./cli/complaint.ts";

/** A program as the scheduler wants it. */
export interface Program {
  /** As it stands in tracebacks. */
  readonly path: string;
  readonly source: string;
  /** Modules beside it, by their path from its folder. */
  readonly files: Readonly<Record<string, string>>;
}

const MAX_MODULES = 500;
const MAX_MODULE_BYTES = 16 * 2 ** 20;
const MAX_PROGRAM_BYTES = 256 * 2 ** 20;
const STDIN = 0;

const strict = new TextDecoder("utf-8", { fatal: true });

/** Text of a Python file, by its byte order mark or its coding comment; a SyntaxError in CPython's words if it is none. */
function decode(bytes: Uint8Array, shown: string): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 400)).split(/\r\n|\r|\n/, 2);
  const coding = head.map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1]).find((name) => name !== undefined);
  const name = (coding ?? "utf-8").toLowerCase().replaceAll("_", "-");
  if (/^(latin-?1|iso-?8859-1|l1)$/.test(name)) return Buffer.from(bytes).toString("latin1");
  if (!/^(utf-?8(-sig)?|u8|ascii|us-ascii)$/.test(name))
    throw new Complaint(`SyntaxError: encoding problem: ${coding}`, 1, { isPythons: true });
  try {
    return strict.decode(bytes);
  } catch {
    throw new Complaint(nonUtf8(bytes, shown), 1, { isPythons: true });
  }
}

/** Which byte of which line is no UTF-8: found line by line, only when the whole has failed. */
function nonUtf8(bytes: Uint8Array, shown: string): string {
  let line = 1;
  for (let begin = 0; begin < bytes.length; line++) {
    const newline = bytes.indexOf(10, begin);
    const end = newline < 0 ? bytes.length : newline;
    const byte = firstBadByte(bytes.subarray(begin, end));
    if (byte !== undefined) {
      const shownByte = byte.toString(16).padStart(2, "0");
      return `SyntaxError: Non-UTF-8 code starting with '\\x${shownByte}' in file ${shown} on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`;
    }
    begin = end + 1;
  }
  return `SyntaxError: Non-UTF-8 code in file ${shown}`;
}

function firstBadByte(line: Uint8Array): number | undefined {
  for (let length = 0, start = 0; start < line.length; start += length) {
    const lead = line[start]!;
    length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      strict.decode(line.subarray(start, start + length));
    } catch {
      return lead;
    }
  }
  return undefined;
}

function read(path: string): Buffer {
  const absolute = resolve(path);
  try {
    if (statSync(absolute).isDirectory()) throw new Complaint(`can't find '__main__' module in '${absolute}'`, 1);
    if (statSync(absolute).size > MAX_PROGRAM_BYTES) throw new Complaint(`'${absolute}' is too large for a Python program`, 2);
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const [number, words] = {
      ENOENT: [2, "No such file or directory"],
      EACCES: [13, "Permission denied"],
      ENOTDIR: [20, "Not a directory"],
    }[code] ?? [5, code];
    throw new Complaint(`can't open file '${absolute}': [Errno ${number}] ${words}`, 2);
  }
}

/** Names that some `import` statement of the text could mean, dotted; relative ones from `folder`. Too many do no harm. */
function importsIn(source: string, folder: readonly string[]): string[][] {
  const found: string[][] = [];
  for (const [, from, names] of source.matchAll(/^[^\S\n]*(?:from[^\S\n]+([.\w]+)[^\S\n]+)?import[^\S\n]+\(?([^#\n)]*)/gm)) {
    const items = (names ?? "").split(",").map((item) => item.trim().split(/\s+as\s+/)[0] ?? "");
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

/** Text of a module, or undefined when there is no such file; one that is no text is left to CPython's words at import. */
function moduleText(path: string): string | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.length > MAX_MODULE_BYTES ? undefined : decode(bytes, path);
  } catch {
    return undefined;
  }
}

/** The modules that the program may import from its own folder, and those that they import; of each package its `__init__`. */
function neighbours(source: string, folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const asked = new Set<string>();
  const add = (file: string, inside: readonly string[]): void => {
    if (asked.has(file) || asked.size > 20 * MAX_MODULES || Object.keys(files).length >= MAX_MODULES) return;
    asked.add(file);
    const text = moduleText(join(folder, file));
    if (text === undefined) return;
    files[file] = text;
    follow(text, inside);
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
  if (path === "-") {
    const source = decode(readFileSync(STDIN), "<stdin>");
    return { path: "<stdin>", source, files: neighbours(source, process.cwd()) };
  }
  const source = decode(read(path), resolve(path));
  return { path: resolve(path), source, files: neighbours(source, dirname(resolve(path))) };
}
