// Bytes of a source file to text: byte-order mark, coding cookie (PEP 263), newlines. Knows utf-8, latin-1 and
// ascii itself, the rest from the host.

import { SourceError } from "./diagnostic.ts";

const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const blankOrComment = /^[ \t\f]*(?:#|$)/;

/** The text of a source file, with `\n` for every newline. Throws `SourceError` where CPython's tokenizer would. */
export function decodeSource(bytes: Uint8Array, path: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasMark ? bytes.subarray(3) : bytes;
  const named = declaredEncoding(body);
  const encoding = named === null ? "utf-8" : normalized(named);
  if (hasMark && encoding !== "utf-8") throw withoutPlace(`encoding problem: ${named} with BOM`, path);
  if (bytes.includes(0)) throw nullByte(path);
  const text =
    encoding === "utf-8"
      ? decodeUtf8(body, path, named !== null || hasMark)
      : encoding === null
        ? decodeOther(body, path, named ?? "")
        : decodeLatin1(body, path, encoding);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function withoutPlace(message: string, path: string): SourceError {
  return new SourceError("SyntaxError", message, path, { line: 0, column: -1, endLine: 0, endColumn: 0 }, null);
}

function nullByte(path: string): SourceError {
  return withoutPlace("source code cannot contain null bytes", path);
}

/** What a comment in the first or second line says, the second only if the first is a comment or blank. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const [first = "", second = ""] = asciiLines(bytes);
  const found = cookie.exec(first);
  if (found !== null) return found[1] as string;
  return blankOrComment.test(first) ? (cookie.exec(second)?.[1] ?? null) : null;
}

function asciiLines(bytes: Uint8Array): string[] {
  const lines = [""];
  for (const byte of bytes.subarray(0, 4000)) {
    if (byte === 10 || byte === 13) {
      if (lines.length === 2 && lines[1] !== "") break;
      lines.push("");
    } else lines[lines.length - 1] += String.fromCharCode(byte);
  }
  return lines;
}

const encodings: readonly (readonly [RegExp, "utf-8" | "latin-1" | "ascii"])[] = [
  [/^utf-?8(?:-.*)?$/, "utf-8"],
  [/^(?:latin-?1|iso-?8859-1|iso-latin-1|l1)(?:-.*)?$/, "latin-1"],
  [/^(?:us-)?ascii$/, "ascii"],
];

function normalized(name: string): "utf-8" | "latin-1" | "ascii" | null {
  const plain = name.toLowerCase().replaceAll("_", "-");
  return encodings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function decodeLatin1(bytes: Uint8Array, path: string, encoding: "latin-1" | "ascii"): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  const text = parts.join("");
  const bad = encoding === "ascii" ? bytes.findIndex((byte) => byte > 127) : -1;
  if (bad >= 0) {
    const message = `'ascii' codec can't decode byte ${hex(bytes[bad])} in position ${bad}: ordinal not in range(128)`;
    throw withoutPlace(`(unicode error) ${message}`, path);
  }
  return text;
}

/** Encodings that the host knows: what a browser reads. */
function decodeOther(bytes: Uint8Array, path: string, named: string): string {
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    throw withoutPlace(`unknown encoding: ${named}`, path);
  }
}

function hex(byte: number | undefined): string {
  return `0x${(byte ?? 0).toString(16).padStart(2, "0")}`;
}

function decodeUtf8(bytes: Uint8Array, path: string, isDeclared: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw undecodable(bytes, path, isDeclared);
  }
}

/** Finds the first byte that is not UTF-8 and says so as CPython does for files. */
function undecodable(bytes: Uint8Array, path: string, isDeclared: boolean): SourceError {
  let at = 0;
  for (let length = sequenceLength(bytes, at); length > 0; length = sequenceLength(bytes, at)) at += length;
  const before = bytes.subarray(0, at);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  if (isDeclared) {
    const message = `(unicode error) 'utf-8' codec can't decode byte ${hex(bytes[at])} in position ${at}: invalid start byte`;
    return new SourceError("SyntaxError", message, path, { line, column: 0, endLine: line, endColumn: -1 }, null);
  }
  const message =
    `Non-UTF-8 code starting with '\\x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}' in file ${path} on line ${line}, ` +
    "but no encoding declared; see https://peps.python.org/pep-0263/ for details";
  return new SourceError("SyntaxError", message, path, { line: 0, column: -1, endLine: 0, endColumn: 0 }, null);
}

/** How many bytes the character at `at` takes; 0 at the end or where no character is. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead === undefined) return 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
