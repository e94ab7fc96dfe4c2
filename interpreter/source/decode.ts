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
  if (hasMark && encoding !== "utf-8") throw withoutPlace(`encoding problem: ${canonicalName(named, encoding)} with BOM`, path);
  if (body.includes(0)) throw nullByte(body, path);
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

function nullByte(bytes: Uint8Array, path: string): SourceError {
  const before = bytes.subarray(0, bytes.indexOf(0));
  const line = lineNumber(before);
  const text = new TextDecoder().decode(before.subarray(before.lastIndexOf(10) + 1));
  const place = { line, column: 0, endLine: line, endColumn: -1 };
  return new SourceError("SyntaxError", "source code cannot contain null bytes", path, place, text);
}

function lineNumber(before: Uint8Array): number {
  return before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
}

/** What CPython's tokenizer calls an encoding that it was told of. */
function canonicalName(named: string | null, encoding: "utf-8" | "latin-1" | "ascii" | null): string {
  return encoding === "latin-1" ? "iso-8859-1" : (named ?? "");
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

/** Also for ASCII, whose bytes are the same characters. */
function decodeLatin1(bytes: Uint8Array, path: string, encoding: "latin-1" | "ascii"): string {
  if (encoding === "ascii" && bytes.some((byte) => byte > 127)) throw withoutPlace("encoding problem: ascii", path);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return parts.join("");
}

/** Encodings that the host knows: what a browser reads. */
function decodeOther(bytes: Uint8Array, path: string, named: string): string {
  try {
    return new TextDecoder(named, { fatal: true }).decode(bytes);
  } catch {
    throw withoutPlace(`encoding problem: ${named}`, path);
  }
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array, path: string, isDeclared: boolean): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw undecodable(bytes, path, isDeclared);
  }
}

/** Finds the first byte that is not UTF-8 and says so as CPython does for files. */
function undecodable(bytes: Uint8Array, path: string, isDeclared: boolean): SourceError {
  let at = 0;
  for (let length = sequenceLength(bytes, at); length > 0; length = sequenceLength(bytes, at)) at += length;
  const line = lineNumber(bytes.subarray(0, at));
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  if (isDeclared) {
    const reason = (bytes[at] ?? 0) >= 0xc2 && (bytes[at] ?? 0) < 0xf5 ? "invalid continuation byte" : "invalid start byte";
    const message = `(unicode error) 'utf-8' codec can't decode byte 0x${byte} in position ${at}: ${reason}`;
    return new SourceError("SyntaxError", message, path, { line, column: 0, endLine: line, endColumn: -1 }, null);
  }
  const complaint = `Non-UTF-8 code starting with '\\x${byte}' in file ${path} on line ${line}, but no encoding declared`;
  return withoutPlace(`${complaint}; see https://peps.python.org/pep-0263/ for details`, path);
}

/** How many bytes the character at `at` takes; 0 at the end or where no character is. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead === undefined) return 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    strictUtf8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
