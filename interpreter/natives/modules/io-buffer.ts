// What BufferedReader, BufferedWriter and BufferedRandom do with their bytes: read ahead by the block, write behind by the
// block. The raw stream below is a FileIO, called directly, or anything with a raw stream's methods.
//
//     file:      ……………………│··········│……………        reading:  `ahead` from `at` on is read and not yet asked for
//     raw position ─────────────────┘                writing:  `behind` is to be written at the raw position

import type { PyClass } from "../../objects/class.ts";
import type { Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyMemoryView } from "../../objects/memory-view.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { BufferLock } from "./io-buffer-lock.ts";
import { fileClose, fileIsTerminal, fileRead, fileReadAll, fileSeek, fileWriteNow, PyFileIO } from "./io-file.ts";
import { attributeOf, BUFFER_SIZE, invoke, PyStream, throughSignals } from "./io-stream.ts";

const NOTHING = new Uint8Array(0);

type Gives<T> = Generator<Deferred, T, never>;

export class PyBuffered extends PyStream {
  raw: Value = null;
  readonly reads: boolean;
  readonly writes: boolean;
  isReady = false;
  isDetached = false;
  size = BUFFER_SIZE;
  ahead: Uint8Array = NOTHING;
  at = 0;
  behind: Uint8Array[] = [];
  behindSize = 0;
  readonly lock = new BufferLock();
  constructor(cls: PyClass, manners: { readonly reads: boolean; readonly writes: boolean }) {
    super(cls);
    this.reads = manners.reads;
    this.writes = manners.writes;
  }

  get left(): number {
    return this.ahead.length - this.at;
  }

  /** Hand out so many of the bytes read ahead. */
  take(count: number): Uint8Array {
    const bytes = this.ahead.subarray(this.at, this.at + count);
    this.at += bytes.length;
    return bytes;
  }
}

/** A FileIO that no Python class changes. */
const plainFile = (raw: Value): PyFileIO | null => (raw instanceof PyFileIO && raw.cls.builtin ? raw : null);

function* rawRead(raw: Value, size: number): Gives<Uint8Array> {
  const file = plainFile(raw);
  if (file !== null) return yield* throughSignals(() => fileRead(file, size));
  const target = new PyByteArray(new Uint8Array(size));
  const answer = yield* throughSignals(() => invoke(raw, "readinto", [PyMemoryView.over(target)]));
  if (answer === null) return NOTHING;
  const count = Number(unboxInt(answer) ?? raise("TypeError", "readinto() should return an integer"));
  if (count < 0 || count > size)
    raise("OSError", `raw readinto() returned invalid length ${count} (should have been between 0 and ${size})`);
  return target.bytes.subarray(0, count);
}

function* rawReadAll(raw: Value): Gives<Uint8Array> {
  const file = plainFile(raw);
  if (file !== null) return yield* fileReadAll(file);
  const name = (yield* attributeOf(raw, "readall")) === undefined ? "read" : "readall";
  const parts: Uint8Array[] = [];
  for (;;) {
    const read = yield* invoke(raw, name);
    if (read === null) break;
    if (!(read instanceof PyBytes)) return raise("TypeError", `${name}() should return bytes`);
    if (read.bytes.length > 0) parts.push(read.bytes);
    if (name === "readall" || read.bytes.length === 0) break;
  }
  return concatenateBytes(parts);
}

function* rawWrite(raw: Value, bytes: Uint8Array): Gives<number> {
  const file = plainFile(raw);
  const answer = yield* throughSignals<Value>(() =>
    file !== null ? fileWriteNow(file, bytes) : invoke(raw, "write", [PyMemoryView.over(new PyBytes(bytes))]),
  );
  if (answer === null) return raise("BlockingIOError", "write could not complete without blocking");
  const count = Number(unboxInt(answer) ?? raise("TypeError", "write() should return an integer"));
  if (count < 0 || count > bytes.length)
    raise("OSError", `raw write() returned invalid length ${count} (should have been between 0 and ${bytes.length})`);
  return count;
}

export function* rawSeek(raw: Value, offset: number, whence: number): Gives<number> {
  const file = plainFile(raw);
  if (file !== null) return yield* fileSeek(file, offset, whence);
  const at = Number(unboxInt(yield* invoke(raw, "seek", [offset, whence])) ?? raise("TypeError", "an integer is required"));
  return at < 0 ? raise("OSError", `Raw stream returned invalid position ${at}`) : at;
}

export function* rawTell(raw: Value): Gives<number> {
  const file = plainFile(raw);
  if (file !== null) return yield* fileSeek(file, 0, 1);
  const at = Number(unboxInt(yield* invoke(raw, "tell")) ?? raise("TypeError", "an integer is required"));
  return at < 0 ? raise("OSError", `Raw stream returned invalid position ${at}`) : at;
}

export function* rawClose(raw: Value): Gives<void> {
  const file = plainFile(raw);
  if (file === null) yield* invoke(raw, "close");
  else if (file.fd >= 0) yield* fileClose(file);
}

export function* rawIsTerminal(raw: Value): Gives<Value> {
  const file = plainFile(raw);
  return file === null ? yield* invoke(raw, "isatty") : yield* fileIsTerminal(file);
}

/** Write out what is behind. */
function* flushBehind(self: PyBuffered): Gives<void> {
  while (self.behindSize > 0) {
    const bytes = self.behind.length === 1 ? self.behind[0]! : concatenateBytes(self.behind);
    self.behind = [];
    self.behindSize = 0;
    let count = 0;
    try {
      count = yield* rawWrite(self.raw, bytes);
    } finally {
      // What was not written stays to be written.
      if (count < bytes.length) {
        self.behind.unshift(bytes.subarray(count));
        self.behindSize += bytes.length - count;
      }
    }
  }
}

/** Forget what was read ahead and put the raw stream where the program thinks it is. */
function* dropAhead(self: PyBuffered): Gives<void> {
  const { left } = self;
  self.ahead = NOTHING;
  self.at = 0;
  if (left > 0) yield* rawSeek(self.raw, -left, 1);
}

/** Before a stream for both turns to reading: write out what is behind, and be where the program thinks it is. */
function* flushAndRewind(self: PyBuffered): Gives<void> {
  if (!self.writes) return;
  yield* flushBehind(self);
  if (!self.reads) return;
  const { left } = self;
  self.ahead = NOTHING;
  self.at = 0;
  yield* rawSeek(self.raw, -left, 1);
}

/** Read the next block; false at the end. */
function* fill(self: PyBuffered): Gives<boolean> {
  const bytes = yield* rawRead(self.raw, self.size);
  self.ahead = self.left === 0 ? bytes : concatenateBytes([self.ahead.subarray(self.at), bytes]);
  self.at = 0;
  return bytes.length > 0;
}

function* readAllInside(self: PyBuffered): Gives<Uint8Array> {
  yield* flushAndRewind(self);
  const first = self.take(self.left);
  const rest = yield* rawReadAll(self.raw);
  return first.length === 0 ? rest : concatenateBytes([first, rest]);
}

function* readExactlyInside(self: PyBuffered, size: number): Gives<Uint8Array> {
  if (size <= self.left) return self.take(size);
  yield* flushAndRewind(self);
  const parts = [self.take(self.left)];
  let missing = size - parts[0]!.length;
  while (missing > 0) {
    let bytes: Uint8Array;
    if (missing >= self.size) bytes = yield* rawRead(self.raw, missing - (missing % self.size));
    else {
      yield* fill(self);
      bytes = self.take(Math.min(missing, self.left));
    }
    if (bytes.length === 0) break;
    parts.push(bytes);
    missing -= bytes.length;
  }
  return concatenateBytes(parts);
}

function* readOnceInside(self: PyBuffered, size: number): Gives<Uint8Array> {
  if (size === 0) return NOTHING;
  if (self.left > 0) return self.take(size < 0 ? self.left : Math.min(size, self.left));
  yield* flushBehind(self);
  return yield* rawRead(self.raw, size < 0 ? self.size : size);
}

function* peekInside(self: PyBuffered): Gives<Uint8Array> {
  yield* flushAndRewind(self);
  if (self.left === 0) yield* fill(self);
  return self.ahead.subarray(self.at);
}

function* readLineInside(self: PyBuffered, limit: number): Gives<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const room = limit < 0 ? Number.POSITIVE_INFINITY : limit - size;
    const end = self.ahead.indexOf(10, self.at);
    const wanted = Math.min(room, end < 0 ? self.left : end + 1 - self.at);
    const bytes = self.take(wanted);
    if (bytes.length > 0) parts.push(bytes);
    size += bytes.length;
    if (bytes.at(-1) === 10 || size === limit) break;
    yield* flushAndRewind(self);
    if (!(yield* fill(self))) break;
  }
  return parts.length === 1 ? parts[0]! : concatenateBytes(parts);
}

function* writeInside(self: PyBuffered, bytes: Uint8Array): Gives<number> {
  if (self.left > 0) yield* dropAhead(self);
  self.ahead = NOTHING;
  self.at = 0;
  if (self.behindSize + bytes.length > self.size) yield* flushBehind(self);
  if (bytes.length === 0) return 0;
  self.behind.push(bytes.slice());
  self.behindSize += bytes.length;
  // More than a block goes out at once.
  if (bytes.length > self.size) yield* flushBehind(self);
  return bytes.length;
}

export function* tell(self: PyBuffered): Gives<number> {
  return (yield* rawTell(self.raw)) - self.left + self.behindSize;
}

function* seekInside(self: PyBuffered, offset: number, whence: number): Gives<number> {
  if (self.reads && self.left > 0 && whence !== 2) {
    // Within what was read ahead only the place in it changes.
    const here = (yield* rawTell(self.raw)) - self.left;
    const move = whence === 0 ? offset - here : offset;
    if (move >= -self.at && move <= self.left) {
      self.at += move;
      return here + move;
    }
  }
  yield* flushBehind(self);
  const at = yield* rawSeek(self.raw, whence === 1 ? offset - self.left : offset, whence);
  self.ahead = NOTHING;
  self.at = 0;
  return at;
}

// What others call: what is at hand is handed out at once, anything else is done alone.

/** Everything to the end. */
export function readAll(self: PyBuffered): Gives<Uint8Array> {
  return self.lock.around(self, readAllInside(self));
}

/** Exactly so many bytes, unless the stream ends before. */
export function readExactly(self: PyBuffered, size: number): Gives<Uint8Array> {
  const inside = readExactlyInside(self, size);
  return size <= self.left && !self.lock.isHeld ? inside : self.lock.around(self, inside);
}

/** At most so many bytes, by at most one read of the raw stream. */
export function readOnce(self: PyBuffered, size: number): Gives<Uint8Array> {
  const inside = readOnceInside(self, size);
  return self.left > 0 && !self.lock.isHeld ? inside : self.lock.around(self, inside);
}

export function peek(self: PyBuffered): Gives<Uint8Array> {
  return self.lock.around(self, peekInside(self));
}

/** To the next newline, of at most `limit` bytes when that is not negative. */
export function readLine(self: PyBuffered, limit: number): Gives<Uint8Array> {
  const inside = readLineInside(self, limit);
  return !self.lock.isHeld && self.ahead.includes(10, self.at) ? inside : self.lock.around(self, inside);
}

export function write(self: PyBuffered, bytes: Uint8Array): Gives<number> {
  const inside = writeInside(self, bytes);
  const fits = self.left === 0 && self.behindSize + bytes.length <= self.size;
  return fits && !self.lock.isHeld ? inside : self.lock.around(self, inside);
}

/** Write out what is behind; a stream for both is then where the program thinks it is. */
export function flush(self: PyBuffered): Gives<void> {
  return self.lock.around(self, flushAndRewind(self));
}

export function seek(self: PyBuffered, offset: number, whence: number): Gives<number> {
  return self.lock.around(self, seekInside(self, offset, whence));
}
