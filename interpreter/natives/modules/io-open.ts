// open(): reads the mode, and stacks up the layers that it asks for.

import type { FileId } from "../../host/requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Steps, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { argumentType } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { native } from "../declare.ts";
import { p } from "../parameters.ts";
import { warn } from "../warning.ts";
import { closeAbandoned, noteStream } from "./abandoned-files.ts";
import { makeBuffered } from "./io-buffered.ts";
import { fileClose, fileIoClass, fileIsTerminal, openFile, PyFileIO } from "./io-file.ts";
import { unsupported } from "./io-stream.ts";
import { PyTextIO } from "./io-text.ts";
import { newlineMode, textIoClass, wrap } from "./io-text-wrapper.ts";
import { fsPath, pathText } from "./path-text.ts";
import { watchFile } from "./unclosed.ts";
import { onDisk } from "./working-directory.ts";

interface OpenParts {
  readonly file: Value;
  readonly mode: string;
  readonly buffering: number;
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly closefd: boolean;
  readonly opener: Value;
}

/** The mode's letters checked, without "b" and "t". */
function readMode({ mode, encoding, errors, newline }: OpenParts): { readonly raw: string; readonly isBinary: boolean } {
  const letters = [...mode];
  if (letters.some((letter, index) => !"axrwb+t".includes(letter) || letters.indexOf(letter) !== index))
    raise("ValueError", `invalid mode: '${mode}'`);
  const has = (letter: string): boolean => letters.includes(letter);
  if (has("t") && has("b")) raise("ValueError", "can't have text and binary mode at once");
  const main = ["x", "r", "w", "a"].filter(has);
  if (main.length > 1) raise("ValueError", "must have exactly one of create/read/write/append mode");
  const isBinary = has("b");
  if (isBinary && encoding !== null) raise("ValueError", "binary mode doesn't take an encoding argument");
  if (isBinary && errors !== null) raise("ValueError", "binary mode doesn't take an errors argument");
  if (isBinary && newline !== null) raise("ValueError", "binary mode doesn't take a newline argument");
  return { raw: `${main.join("")}${has("+") ? "+" : ""}`, isBinary };
}

const LINE_BUFFERING = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used";

function checkOptional(value: Value, name: string): void {
  if (value !== null && unboxString(value) === undefined)
    raise("TypeError", `open() argument '${name}' must be str or None, not ${argumentType(value)}`);
}

function* open(context: Context, parts: OpenParts): Steps {
  const { encoding, errors, newline } = parts;
  for (const [value, name] of [
    [encoding, "encoding"],
    [errors, "errors"],
    [newline, "newline"],
  ] as const)
    checkOptional(value, name);
  const target = unboxInt(parts.file) === undefined ? yield* fsPath(parts.file) : parts.file;
  const { raw: rawMode, isBinary } = readMode(parts);
  let { buffering } = parts;
  if (isBinary && buffering === 1) {
    yield* warn(context, LINE_BUFFERING, EXCEPTIONS.RuntimeWarning);
    buffering = -1;
  }
  const path = unboxInt(target) === undefined ? onDisk(context.runtime, yield* pathText(target)) : null;
  if (path !== null) yield* closeAbandoned(context.runtime, path);
  const raw = new PyFileIO(fileIoClass);
  yield* openFile(raw, { runtime: context.runtime, target, mode: rawMode, closefd: parts.closefd, opener: parts.opener });
  try {
    const isTerminal = buffering < 0 ? yield* fileIsTerminal(raw) : false;
    if (buffering === 0) {
      if (!isBinary) raise("ValueError", "can't have unbuffered text I/O");
      watchFile(context.runtime, raw);
      return raw;
    }
    const buffered = makeBuffered(raw, buffering > 1 ? buffering : 4096);
    // The buffer wants to know where it stands; what has no places says so.
    raw.seekable = typeof ((yield ask("file.seek", { file: raw.fd as FileId, offset: 0, whence: 1 })) as unknown) === "number";
    if (!raw.seekable && raw.readable && raw.writable) unsupported("File or stream is not seekable.");
    if (isBinary) {
      if (path !== null && raw.writable) noteStream(context.runtime, buffered, path);
      watchFile(context.runtime, buffered);
      return buffered;
    }
    newlineMode(newline, "open()");
    const text = new PyTextIO(textIoClass);
    yield* wrap(text, buffered, { encoding, errors, newline, lineBuffering: isTerminal || buffering === 1, writeThrough: false });
    text.attributes = PyDict.of([["mode", parts.mode]]);
    if (path !== null && raw.writable) noteStream(context.runtime, text, path);
    watchFile(context.runtime, text);
    return text;
  } catch (thrown) {
    if (raw.fd >= 0) yield* fileClose(raw);
    throw thrown;
  }
}

export const OPEN = native({
  doc: "Open file and return a stream.  Raise OSError upon failure.",
  params: [
    p.value("file", { kind: "either" }),
    p.value("mode", { or: "r", kind: "either" }),
    p.size("buffering", { or: -1, kind: "either" }),
    p.value("encoding", { or: null, kind: "either" }),
    p.value("errors", { or: null, kind: "either" }),
    p.value("newline", { or: null, kind: "either" }),
    p.intFlag("closefd", { or: true, kind: "either" }),
    p.value("opener", { or: null, kind: "either" }),
  ],
  call: (context, file, mode, buffering, encoding, errors, newline, closefd, opener) => {
    const letters =
      unboxString(mode as Value) ?? raise("TypeError", `open() argument 'mode' must be str, not ${argumentType(mode as Value)}`);
    return steps(open(context, { file, mode: letters, buffering, encoding, errors, newline, closefd, opener }));
  },
});
