// _io: the stack of streams that CPython writes in C. `io` is Python on top of it.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { unboxString } from "../../operations/unbox.ts";

import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { pairClass, randomClass, readerClass, writerClass } from "./io-buffered.ts";
import { bytesIoClass } from "./io-bytes.ts";
import { fileIoClass } from "./io-file.ts";
import { Newlines } from "./io-newlines.ts";
import { OPEN } from "./io-open.ts";
import { BUFFER_SIZE, bufferedBaseClass, ioBaseClass, PyStream, rawBaseClass, textBaseClass, unsupportedClass } from "./io-stream.ts";
import { stringIoClass } from "./io-string.ts";
import { textIoClass } from "./io-text-wrapper.ts";

const newlineDecoderClass = builtinClass("IncrementalNewlineDecoder", { module: "_io", dict: true });

/** Line ends over the decoder of another. */
class PyNewlineDecoder extends PyStream {
  decoder: Value = null;
  translate = false;
  held = false;
  newlines = new Newlines("");
}

const asDecoder = (value: Value): PyNewlineDecoder | undefined => (value instanceof PyNewlineDecoder ? value : undefined);

function* decode(self: PyNewlineDecoder, input: Value, final: boolean): Steps {
  let given = input;
  if (self.decoder !== null) given = (yield call(yield* settle(getAttribute(self.decoder, "decode")), [input, final])) as Value;
  let text = unboxString(given) ?? raise("TypeError", "decoder should return a string result");
  if (self.held && (text !== "" || final)) {
    text = `\r${text}`;
    self.held = false;
  }
  if (!final && text.endsWith("\r")) {
    text = text.slice(0, -1);
    self.held = true;
  }
  self.newlines.see(text);
  return self.translate ? text.replace(/\r\n?/g, "\n") : text;
}

defineMethods<PyNewlineDecoder>(newlineDecoderClass, asDecoder, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(newlineDecoderClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyNewlineDecoder(cls),
  }),
  __init__: method({
    doc: "Codec used when reading a file in universal newlines mode.",
    params: [
      p.value("decoder", { kind: "either" }),
      p.intFlag("translate", { kind: "either" }),
      p.value("errors", { or: "strict", kind: "either" }),
    ],
    call: (_context: Context, self: PyNewlineDecoder, decoder: Value, translate: boolean) => {
      self.decoder = decoder;
      self.translate = translate;
    },
  }),
  decode: method({
    doc: "Decode, and translate line ends.",
    params: [p.value("input", { kind: "either" }), p.intFlag("final", { or: false, kind: "either" })],
    call: (_context: Context, self: PyNewlineDecoder, input: Value, final: boolean) => steps(decode(self, input, final)),
  }),
  reset: method({
    doc: "Start anew.",
    call: (_context: Context, self: PyNewlineDecoder) => {
      self.held = false;
      self.newlines = new Newlines("");
    },
  }),
  getstate: method({
    doc: "State of the decoder.",
    call: (_context: Context, self: PyNewlineDecoder) => new PyTuple([new PyTuple([]), self.held ? 1 : 0]),
  }),
});
defineAttributes<PyNewlineDecoder>(newlineDecoderClass, asDecoder, { newlines: { get: (self) => self.newlines.shown } });

export const ioModule: NativeModule = {
  name: "_io",
  doc: "The io module provides the Python interfaces to stream handling.",
  functions: {
    open: OPEN,
    open_code: native({
      doc: "Opens the provided file with the intent to import the contents.",
      params: [p.value("path", { kind: "either" })],
      call: (context, path) =>
        (OPEN.call as (context: Context, ...args: unknown[]) => Steps)(context, path, "rb", -1, null, null, null, true, null),
    }),
    text_encoding: native({
      doc: "A helper function to choose the text encoding.",
      params: [p.value("encoding"), p.size("stacklevel", { or: 2 })],
      call: (_context, encoding) => encoding ?? "locale",
    }),
  },
  values: {
    DEFAULT_BUFFER_SIZE: BUFFER_SIZE,
    UnsupportedOperation: unsupportedClass,
    BlockingIOError: EXCEPTIONS.BlockingIOError,
    _IOBase: ioBaseClass,
    _RawIOBase: rawBaseClass,
    _BufferedIOBase: bufferedBaseClass,
    _TextIOBase: textBaseClass,
    FileIO: fileIoClass,
    BytesIO: bytesIoClass,
    StringIO: stringIoClass,
    BufferedReader: readerClass,
    BufferedWriter: writerClass,
    BufferedRandom: randomClass,
    BufferedRWPair: pairClass,
    TextIOWrapper: textIoClass,
    IncrementalNewlineDecoder: newlineDecoderClass,
  },
};
