// Frames and tracebacks as programs see them: f_lineno and f_locals, tb_next and tb_frame, and the traceback of an exception.

import { address } from "../natives/builtins/object.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../natives/declare.ts";
import { p } from "../natives/parameters.ts";
import { codeObject } from "../objects/code-object.ts";
import type { Context } from "../objects/context.ts";
import { EXCEPTIONS, PyException, raise, type TracebackEntry } from "../objects/exception.ts";
import { PyTuple } from "../objects/sequence.ts";
import { argumentType, classOf } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { textRepr } from "../operations/text-repr.ts";
import { Frame, frameClass } from "../vm/frame.ts";
import { frameLocals } from "../vm/frame-context.ts";
import { PyTraceback, tracebackClass, tracebackObject } from "../vm/traceback-object.ts";
import { entryLine } from "./traceback-text.ts";

const asFrame = (value: Value): Frame | undefined => (value instanceof Frame ? value : undefined);
const asTraceback = (value: Value): PyTraceback | undefined => (value instanceof PyTraceback ? value : undefined);
const asException = (value: Value): PyException | undefined => (value instanceof PyException ? value : undefined);

/** The frame of Python code that called this one. */
function caller(frame: Frame): Frame | null {
  let back = frame.back;
  while (back !== null && !(back instanceof Frame)) back = back.back;
  return back;
}

function isRunning(context: Context, frame: Frame): boolean {
  for (let depth = 0; ; depth++) {
    const one = context.frame(depth);
    if (one === null) return false;
    if (one === frame) return true;
  }
}

/** `frame.clear()`: let go of the variables; a suspended generator is over then. */
function clear(context: Context, frame: Frame): void {
  if (isRunning(context, frame)) raise("RuntimeError", "cannot clear an executing frame");
  if (frame.generator !== null && frame.generator.frame === frame) {
    frame.generator.state = "closed";
    frame.generator.frame = null;
  }
  frame.slots.fill(undefined);
}

const line = (frame: Frame): Value => (frame.line < 0 ? null : frame.line);

function installFrame(): void {
  defineAttributes<Frame>(frameClass, asFrame, {
    f_back: { get: (self) => caller(self) },
    f_code: { get: (self) => codeObject(self.code) },
    f_globals: { get: (self) => self.globals },
    f_builtins: { get: (self) => self.builtins },
    f_locals: { get: (self) => frameLocals(self) },
    f_lineno: { get: line },
    f_lasti: { get: (self) => (self.instruction < 0 ? -1 : self.instruction * 2) },
    f_trace: { get: () => null, set: () => null },
    f_trace_lines: { member: true, get: () => true, set: () => null },
    f_trace_opcodes: { get: () => false, set: () => null },
  });
  defineMethods<Frame>(frameClass, asFrame, {
    clear: method({ doc: "F.clear(): clear most references held by the frame", call: (context, self) => clear(context, self) }),
    __repr__: method({
      doc: "Return repr(self).",
      call: (context, self) =>
        `<frame at ${address(context, self)}, file ${textRepr(self.code.path)}, line ${self.line}, code ${self.code.name}>`,
    }),
  });
}

/** What can be stored as the rest of a traceback. */
function entryOf(value: Value, expected: string): TracebackEntry | null {
  if (value === null) return null;
  return value instanceof PyTraceback ? value.entry : raise("TypeError", `expected ${expected}, got '${classOf(value).shownName}'`);
}

function setNext(self: PyTraceback, value: Value | undefined): void {
  if (value === undefined) return raise("TypeError", "can't delete tb_next attribute");
  const next = entryOf(value, "traceback object");
  for (let entry = next; entry !== null; entry = entry.next) if (entry === self.entry) raise("ValueError", "traceback loop detected");
  self.entry.next = next;
}

function installTraceback(): void {
  defineAttributes<PyTraceback>(tracebackClass, asTraceback, {
    tb_frame: { member: true, get: ({ entry }) => entry.frame },
    tb_lineno: { get: ({ entry }) => entryLine(entry) },
    tb_lasti: { member: true, get: ({ entry }) => entry.instruction * 2 },
    tb_next: { get: ({ entry }) => tracebackObject(entry.next), set: setNext },
  });
  defineMethods<PyTraceback>(tracebackClass, asTraceback, {
    __new__: staticMethod({
      doc: "Create a new traceback object.",
      params: [
        p.value("cls"),
        p.value("tb_next", { kind: "either" }),
        p.value("tb_frame", { kind: "either" }),
        p.size("tb_lasti", { kind: "either" }),
        p.size("tb_lineno", { kind: "either" }),
      ],
      call: (_context, _cls, next, frame, lasti, lineNumber) => {
        if (!(frame instanceof Frame))
          return raise("TypeError", `TracebackType() argument 'tb_frame' must be frame, not ${argumentType(frame)}`);
        return tracebackObject({ frame, instruction: lasti >> 1, line: lineNumber, next: entryOf(next, "traceback object or None") });
      },
    }),
    __dir__: method({
      kind: "method",
      doc: "Names of the attributes.",
      call: () => new PyTuple(["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]),
    }),
  });
}

function setTraceback(self: PyException, value: Value): void {
  if (value !== null && !(value instanceof PyTraceback)) raise("TypeError", "__traceback__ must be a traceback or None");
  self.traceback = value === null ? null : (value as PyTraceback).entry;
}

function installExceptionTraceback(): void {
  const cls = EXCEPTIONS.BaseException;
  defineAttributes<PyException>(cls, asException, {
    __traceback__: {
      get: (self) => tracebackObject(self.traceback),
      set: (self, value) => (value === undefined ? raise("TypeError", "__traceback__ may not be deleted") : setTraceback(self, value)),
    },
  });
  defineMethods<PyException>(cls, asException, {
    with_traceback: method({
      doc: "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.",
      params: [p.value("tb")],
      call: (_context, self, traceback) => {
        setTraceback(self, traceback);
        return self;
      },
    }),
  });
}

export function installFrames(): void {
  installFrame();
  installTraceback();
  installExceptionTraceback();
}
