// zlib: compression and check sums, by pako, which gives zlib's own bytes.

import { Deflate, Inflate } from "pako";
import { builtinClass } from "../../objects/class.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { type AnyRow, defineAttributes, defineMethods, method, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { checkSum, crc32, lowWord } from "./binascii.ts";
import { fillings, outsideTimes } from "./outside-gil.ts";

const errorClass = builtinClass("error", { base: EXCEPTIONS.Exception, module: "zlib" });
const compressClass = builtinClass("Compress", { module: "zlib", subclassable: false });
const decompressClass = builtinClass("Decompress", { module: "zlib", subclassable: false });

const SYNC_FLUSH = 2;
const FINISH = 4;
const CODE_NAMES: Readonly<Record<number, string>> = {
  [-2]: "inconsistent stream state",
  [-3]: "data",
  [-5]: "incomplete or truncated stream",
};

function fail(code: number, doing: string, detail: string): never {
  const words = code === -5 || detail === "" ? (CODE_NAMES[code] ?? "") : detail;
  throw new PyThrow(new PyException(errorClass, [`Error ${code} while ${doing}: ${words}`]));
}

const DEFLATE_PS = 20_000;

const work = (verb: string, bytes: Uint8Array) => ({ text: `${verb} ${bytes.length} bytes`, ps: bytes.length * DEFLATE_PS });

interface Options {
  readonly level: number;
  readonly windowBits: number;
}

/** Window bits choose the wrapping: negative raw, above 15 gzip, as zlib has it. Null: they, or the level, are none. */
function deflater({ level, windowBits }: Options): Deflate | null {
  const isWrapped = windowBits >= 0 && windowBits <= 15;
  const bits = windowBits < 0 ? -windowBits : windowBits > 15 ? windowBits - 16 : windowBits;
  if (level < -1 || level > 9 || bits < (isWrapped ? 8 : 9) || bits > 15) return null;
  return new Deflate({ level: level as -1, windowBits });
}

/** 0 and multiples of 16: as the data says. From 32 on the wrapping is as the data says, too. Null: they are none. */
function inflater(windowBits: number): Inflate | null {
  const bits = windowBits < 0 ? -windowBits : windowBits < 48 ? windowBits & 15 : windowBits;
  if (bits > 15 || (bits < 8 && (bits > 0 || windowBits < 0))) return null;
  return new Inflate({ windowBits: windowBits === 0 ? 15 : windowBits });
}

function compress(bytes: Uint8Array, options: Options): Uint8Array {
  const stream = deflater(options);
  if (stream === null) throw new PyThrow(new PyException(errorClass, ["Bad compression level"]));
  stream.push(bytes, true);
  if (stream.err !== 0) fail(stream.err, "compressing data", stream.msg ?? "");
  return stream.result as Uint8Array;
}

function decompress(bytes: Uint8Array, windowBits: number): Uint8Array {
  const stream = inflater(windowBits);
  if (stream === null) return fail(-2, "preparing to decompress data", "inconsistent stream state");
  stream.push(bytes, true);
  if (stream.err !== 0) fail(stream.err, "decompressing data", detailOf(bytes, stream));
  if (!stream.ended) fail(-5, "decompressing data", "");
  return stream.result as Uint8Array;
}

function detailOf(bytes: Uint8Array, stream: Inflate): string {
  return bytes.length === 0 ? "" : (stream.msg ?? "");
}

/** Collects what a stream gives until it is asked for. */
class PyStream extends PyObject {
  readonly cls;
  readonly stream: Deflate | Inflate;
  readonly pieces: Uint8Array[] = [];
  rest = new Uint8Array(0);
  over = false;
  constructor(stream: Deflate | Inflate) {
    super();
    this.cls = stream instanceof Deflate ? compressClass : decompressClass;
    this.stream = stream;
    stream.onData = (piece: Uint8Array) => {
      this.pieces.push(piece.slice());
    };
  }
  take(): PyBytes {
    return new PyBytes(concatenateBytes(this.pieces.splice(0)));
  }
}

const streamSelf = (value: Value): PyStream | undefined => (value instanceof PyStream ? value : undefined);

defineMethods<PyStream>(compressClass, streamSelf, {
  compress: method({
    doc: "Returns a bytes object containing compressed data.",
    params: [p.bytes("data")],
    call: (_context, self, bytes) => {
      self.stream.push(bytes, false);
      const made = self.take();
      return outsideTimes(fillings(made.bytes.length), work("compress", bytes), () => made);
    },
  }),
  flush: method({
    doc: "Return a bytes object containing any remaining compressed data.",
    params: [p.size("mode", { or: FINISH })],
    call: (_context, self, mode) => {
      if (mode === 0) return new PyBytes(new Uint8Array(0));
      self.stream.push(new Uint8Array(0), (mode === FINISH ? true : SYNC_FLUSH) as true);
      const made = self.take();
      return outsideTimes(fillings(made.bytes.length), work("compress", made.bytes), () => made);
    },
  }),
});

defineMethods<PyStream>(decompressClass, streamSelf, {
  decompress: method({
    doc: "Return a bytes object containing the decompressed version of the data.",
    params: [p.bytes("data"), p.size("max_length", { or: 0, kind: "either" })],
    call: (_context, self, bytes) => {
      const inflater = self.stream as Inflate;
      if (self.over) {
        self.rest = concatenateBytes([self.rest, bytes]) as Uint8Array<ArrayBuffer>;
        return new PyBytes(new Uint8Array(0));
      }
      inflater.push(bytes, SYNC_FLUSH as never);
      if (inflater.err !== 0) fail(inflater.err, "decompressing data", inflater.msg ?? "");
      self.over = inflater.ended;
      const made = self.take();
      return outsideTimes(fillings(made.bytes.length), work("decompress", bytes), () => made);
    },
  }),
  flush: method({
    doc: "Return a bytes object containing any remaining decompressed data.",
    params: [p.size("length", { or: 16384 })],
    call: (_c, self) => self.take(),
  }),
});

defineAttributes<PyStream>(decompressClass, streamSelf, {
  eof: { get: (self) => self.over },
  unused_data: { get: (self) => new PyBytes(self.rest) },
  unconsumed_tail: { get: () => new PyBytes(new Uint8Array(0)) },
});

function adler32(bytes: Uint8Array, start: number): number {
  let a = start & 0xffff;
  let b = start >>> 16;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

const level = p.cInt("level", { or: -1, kind: "either" });
const wbits = p.cInt("wbits", { or: 15, kind: "either" });

const functions: Readonly<Record<string, AnyRow>> = {
  compress: native({
    doc: "Returns a bytes object containing compressed data.",
    params: [p.bytes("data"), level, wbits],
    call: (_context, bytes, compression, windowBits) => {
      const made = compress(bytes, { level: compression, windowBits });
      return outsideTimes(fillings(made.length), work("compress", bytes), () => new PyBytes(made));
    },
  }),
  decompress: native({
    doc: "Returns a bytes object containing the uncompressed data.",
    params: [p.bytes("data"), wbits, p.size("bufsize", { or: 16384, kind: "either" })],
    call: (_context, bytes, windowBits, bufferSize) => {
      const made = decompress(bytes, windowBits);
      return outsideTimes(fillings(made.length, Math.max(1, bufferSize)), work("decompress", bytes), () => new PyBytes(made));
    },
  }),
  compressobj: native({
    doc: "Return a compressor object.",
    params: [level, p.size("method", { or: 8, kind: "either" }), wbits],
    call: (_context, compression, kind, windowBits) => {
      if (kind !== 8) return raise("ValueError", "Invalid initialization option");
      return new PyStream(deflater({ level: compression, windowBits }) ?? raise("ValueError", "Invalid initialization option"));
    },
  }),
  decompressobj: native({
    doc: "Return a decompressor object.",
    params: [wbits],
    call: (_context, windowBits) => new PyStream(inflater(windowBits) ?? raise("ValueError", "Invalid initialization option")),
  }),
  crc32: native({
    doc: "Compute a CRC-32 checksum of data.",
    params: [p.bytes("data"), p.int("value", { or: 0 })],
    call: (context, bytes, start) => checkSum(context, bytes, () => crc32(bytes, lowWord(start))),
  }),
  adler32: native({
    doc: "Compute an Adler-32 checksum of data.",
    params: [p.bytes("data"), p.int("value", { or: 1 })],
    call: (context, bytes, start) => checkSum(context, bytes, () => adler32(bytes, lowWord(start))),
  }),
};

export const zlibModule: NativeModule = {
  name: "zlib",
  doc: "The functions in this module allow compression and decompression using the zlib library.",
  functions,
  values: {
    error: errorClass,
    DEFLATED: 8,
    DEF_BUF_SIZE: 16384,
    DEF_MEM_LEVEL: 8,
    MAX_WBITS: 15,
    Z_BEST_COMPRESSION: 9,
    Z_BEST_SPEED: 1,
    Z_BLOCK: 5,
    Z_DEFAULT_COMPRESSION: -1,
    Z_DEFAULT_STRATEGY: 0,
    Z_FILTERED: 1,
    Z_FINISH: 4,
    Z_FIXED: 4,
    Z_FULL_FLUSH: 3,
    Z_HUFFMAN_ONLY: 2,
    Z_NO_COMPRESSION: 0,
    Z_NO_FLUSH: 0,
    Z_PARTIAL_FLUSH: 1,
    Z_RLE: 3,
    Z_SYNC_FLUSH: 2,
    Z_TREES: 6,
    ZLIB_VERSION: "1.2.13",
    ZLIB_RUNTIME_VERSION: "1.2.13",
  },
};
