// sys.stdout, sys.stderr, sys.stdin as far as the console goes: text that is buffered as CPython buffers it (a terminal by
// line, anything else by 8 KiB block, standard error by line always) and written by one request a flush.

import { builtinClass, type PyClass } from "../objects/class.ts";
import { ask, type Deferred, type Steps, steps } from "../objects/deferred.ts";
import { raise } from "../objects/exception.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyList } from "../objects/sequence.ts";
import { PyObject, type Value } from "../objects/value.ts";
import { itemsOf } from "../operations/iterate.ts";
import { defineAttributes, defineMethods, method } from "./declare.ts";
import { p } from "./parameters.ts";

export const consoleClass = builtinClass("TextIOWrapper", { module: "_io", dict: true });

const BLOCK = 8192;

export class PyConsole extends PyObject {
  readonly fd: 0 | 1 | 2;
  attributes: PyDict | null = new PyDict();
  pending = "";
  lineBuffered: boolean;
  closed = false;
  constructor(fd: 0 | 1 | 2, lineBuffered: boolean) {
    super();
    this.fd = fd;
    this.lineBuffered = lineBuffered;
  }
  get cls(): PyClass {
    return consoleClass;
  }
}

const NAMES = ["<stdin>", "<stdout>", "<stderr>"] as const;

/** Add text to the buffer; a Deferred when it must be written out now. */
export function writeText(console: PyConsole, text: string): Deferred | null {
  if (console.closed) raise("ValueError", "I/O operation on closed file.");
  if (console.fd === 0) raise("ValueError", "not writable");
  console.pending += text;
  const full = console.pending.length >= BLOCK || (console.lineBuffered && (text.includes("\n") || text.includes("\r")));
  return full ? flush(console) : null;
}

export function flush(console: PyConsole): Deferred | null {
  if (console.pending === "") return null;
  const text = console.pending;
  console.pending = "";
  return ask("console.write", { stream: console.fd === 2 ? "stderr" : "stdout", text });
}

function* readAll(): Steps {
  let text = "";
  for (;;) {
    const line = (yield ask("console.read", null)) as string;
    if (line === "") return text;
    text += line;
  }
}

function* writeLines(console: PyConsole, lines: Value): Steps {
  for (const line of yield* itemsOf(lines)) {
    const pending = writeText(console, String(line));
    if (pending !== null) yield pending;
  }
  return null;
}

function* readLines(): Steps {
  const lines: Value[] = [];
  for (;;) {
    const line = (yield ask("console.read", null)) as string;
    if (line === "") return new PyList(lines);
    lines.push(line);
  }
}

function needsStdin(console: PyConsole): void {
  if (console.fd !== 0) raise("ValueError", "not readable");
}

const asConsole = (value: Value): PyConsole | undefined => (value instanceof PyConsole ? value : undefined);

export function installConsole(): void {
  defineMethods<PyConsole>(consoleClass, asConsole, {
    write: method({
      doc: "Write string to stream.",
      params: [p.str("text")],
      *call(_context, self, text) {
        const pending = writeText(self, text);
        if (pending !== null) yield pending;
        return text.length;
      },
    }),
    writelines: method({
      doc: "Write a list of lines to stream.",
      params: [p.value("lines")],
      call: (_context, self, lines) => steps(writeLines(self, lines)),
    }),
    flush: method({ doc: "Flush write buffers.", call: (_context, self) => flush(self) }),
    read: method({
      doc: "Read the rest of standard input.",
      params: [p.value("size", { or: null })],
      call: (_context, self) => {
        needsStdin(self);
        return steps(readAll());
      },
    }),
    readline: method({
      doc: "Read one line.",
      params: [p.value("size", { or: null })],
      call: (_context, self) => {
        needsStdin(self);
        return ask("console.read", null);
      },
    }),
    readlines: method({
      doc: "Read all lines.",
      params: [p.value("hint", { or: null })],
      call: (_context, self) => {
        needsStdin(self);
        return steps(readLines());
      },
    }),
    __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => self }),
    __next__: method({
      doc: "Implement next(self).",
      *call(_context, self) {
        needsStdin(self);
        const line = (yield ask("console.read", null)) as string;
        return line === "" ? raise("StopIteration", "") : line;
      },
    }),
    fileno: method({ doc: "Return the underlying file descriptor.", call: (_context, self) => self.fd }),
    isatty: method({ doc: "Is it a terminal?", call: (_context, self) => ask("console.isatty", { fd: self.fd }) }),
    readable: method({ doc: "Can it be read?", call: (_context, self) => self.fd === 0 }),
    writable: method({ doc: "Can it be written?", call: (_context, self) => self.fd !== 0 }),
    close: method({
      doc: "Close the stream.",
      *call(_context, self) {
        const pending = flush(self);
        if (pending !== null) yield pending;
        self.closed = true;
        return null;
      },
    }),
    reconfigure: method({
      doc: "Reconfigure the text stream.",
      params: [p.keywords("options")],
      call: (_context, self, options) => {
        const buffering = options?.get("line_buffering");
        if (typeof buffering === "boolean") self.lineBuffered = buffering;
      },
    }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => `<_io.TextIOWrapper name='${NAMES[self.fd]}' mode='${self.fd === 0 ? "r" : "w"}' encoding='utf-8'>` }),
  });
  defineAttributes<PyConsole>(consoleClass, asConsole, {
    name: { get: (self) => NAMES[self.fd] },
    encoding: { get: () => "utf-8" },
    errors: { get: (self) => (self.fd === 2 ? "backslashreplace" : "strict") },
    closed: { get: (self) => self.closed },
    mode: { get: (self) => (self.fd === 0 ? "r" : "w") },
    line_buffering: { get: (self) => self.lineBuffered },
  });
}
