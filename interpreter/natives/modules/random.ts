// _random: the Mersenne Twister (MT19937, Matsumoto and Nishimura), seeded as CPython seeds it, so that a seeded program gets
// the numbers that CPython gives. What is built upon it is Python, in library/random.py.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { ask, chain, Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { hash } from "../../operations/hash.ts";
import { demote, type Int } from "../../operations/integer.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

const SIZE = 624;
const SHIFT = 397;

/** The generator proper: 624 words, and which of them comes next. */
class Twister {
  readonly words = new Uint32Array(SIZE);
  index = SIZE;

  seedByArray(key: readonly number[]): void {
    const { words } = this;
    words[0] = 19650218;
    for (let i = 1; i < SIZE; i++) words[i] = Math.imul(1812433253, words[i - 1]! ^ (words[i - 1]! >>> 30)) + i;
    let i = 1;
    let j = 0;
    for (let k = Math.max(SIZE, key.length); k > 0; k--) {
      words[i] = (words[i]! ^ Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), 1664525)) + key[j]! + j;
      i = this.advance(i);
      j = (j + 1) % key.length;
    }
    for (let k = SIZE - 1; k > 0; k--) {
      words[i] = (words[i]! ^ Math.imul(words[i - 1]! ^ (words[i - 1]! >>> 30), 1566083941)) - i;
      i = this.advance(i);
    }
    words[0] = 0x80000000;
    this.index = SIZE;
  }

  private advance(i: number): number {
    if (i + 1 < SIZE) return i + 1;
    this.words[0] = this.words[SIZE - 1]!;
    return 1;
  }

  private refill(): void {
    const { words } = this;
    for (let i = 0; i < SIZE; i++) {
      const mixed = (words[i]! & 0x80000000) | (words[(i + 1) % SIZE]! & 0x7fffffff);
      words[i] = words[(i + SHIFT) % SIZE]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** 32 random bits. */
  next(): number {
    if (this.index >= SIZE) this.refill();
    let word = this.words[this.index++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** A float in [0, 1) with 53 random bits. */
  nextFloat(): number {
    const high = this.next() >>> 5;
    return (high * 67108864 + (this.next() >>> 6)) / 9007199254740992;
  }

  nextBits(count: number): Int {
    if (count <= 32) return this.next() >>> (32 - count);
    let bits = 0n;
    for (let done = 0; done < count; done += 32) {
      const left = count - done;
      const word = this.next();
      bits |= BigInt(left < 32 ? word >>> (32 - left) : word) << BigInt(done);
    }
    return demote(bits);
  }
}

export const randomClass = builtinClass("Random", { module: "_random" });

class PyRandom extends PyObject {
  readonly cls: PyClass;
  readonly twister = new Twister();
  attributes: PyDict | null = null;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
    this.twister.seedByArray([0]);
  }
}

/** The magnitude of an int in words of 32 bits, lowest first. */
function wordsOf(value: Int): number[] {
  let rest = BigInt(value < 0 ? -value : value);
  const words: number[] = [];
  do {
    words.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return words;
}

/** Ints seed by their magnitude, None by chance, anything else by its hash. */
function seed(random: PyRandom, value: Value): Result {
  if (value === null) {
    return ask("random.bytes", { count: SIZE * 4 }, (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      random.twister.seedByArray(Array.from({ length: SIZE }, (_, i) => view.getUint32(i * 4, true)));
      return null;
    });
  }
  const int = unboxInt(value);
  if (int !== undefined) return seedByInt(random, int);
  const code = hash(value);
  return code instanceof Deferred ? chain(code, (made) => seedByHash(random, unboxInt(made)!)) : seedByHash(random, code);
}

function seedByInt(random: PyRandom, value: Int): null {
  random.twister.seedByArray(wordsOf(value));
  return null;
}

function seedByHash(random: PyRandom, code: Int): null {
  return seedByInt(random, demote(BigInt.asUintN(64, BigInt(code))));
}

function setState(random: PyRandom, state: Value): null {
  if (!(state instanceof PyTuple)) return raise("TypeError", "state vector must be a tuple");
  if (state.items.length !== SIZE + 1) return raise("ValueError", "state vector is the wrong size");
  const words = state.items.map((item) => unboxInt(item) ?? raise("TypeError", "an integer is required"));
  const index = Number(words[SIZE]!);
  if (index < 0 || index > SIZE) return raise("ValueError", "invalid state");
  for (let i = 0; i < SIZE; i++) random.twister.words[i] = Number(BigInt.asUintN(32, BigInt(words[i]!)));
  random.twister.index = index;
  return null;
}

defineMethods<PyRandom>(randomClass, (value) => (value instanceof PyRandom ? value : undefined), {
  __new__: staticMethod({
    doc: "Random() -> create a random number generator with its own internal state.",
    params: [classParam(randomClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls, args) => {
      const random = new PyRandom(cls);
      // A class of Python's seeds in its __init__; seeding here as well would only be overwritten.
      if (cls !== randomClass) return random;
      return chain(seed(random, args[0] ?? null), () => random);
    },
  }),
  __init__: method({ doc: "", params: [p.rest("args"), p.keywords("kwargs")], call: () => null }),
  seed: method({
    doc: "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination of the current time and the process identifier.",
    params: [p.value("n", { or: null })],
    call: (_context, self, value) => seed(self, value),
  }),
  random: method({
    doc: "random() -> x in the interval [0, 1).",
    costNs: 10,
    call: (_context, self) => new PyFloat(self.twister.nextFloat()),
  }),
  getrandbits: method({
    doc: "getrandbits(k) -> x.  Generates an int with k random bits.",
    params: [p.size("k")],
    call: (context, self, count) => {
      if (count < 0) return raise("ValueError", "number of bits must be non-negative");
      if (count === 0) return 0;
      context.runtime.allocate(count / 8);
      context.charge(count * 300);
      return self.twister.nextBits(count);
    },
  }),
  getstate: method({
    doc: "getstate() -> tuple containing the current state.",
    call: (_context, self) => new PyTuple([...self.twister.words, self.twister.index]),
  }),
  setstate: method({
    doc: "setstate(state) -> None.  Restores generator state.",
    params: [p.value("state")],
    call: (_context, self, state) => setState(self, state),
  }),
});

export const randomModule: NativeModule = {
  name: "_random",
  doc: "Module implements the Mersenne Twister random number generator.",
  functions: {},
  values: { Random: randomClass },
};
