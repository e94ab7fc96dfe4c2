// hashlib: message digests, by @noble/hashes. What is written to a hash is kept and digested when asked, so that copies are
// cheap and digest() may be asked at any time.

import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";
import { builtinClass } from "../../objects/class.ts";
import { raise } from "../../objects/exception.ts";
import { frozensetOf } from "../../objects/set.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { hexText } from "../builtins/byte-methods.ts";
import { type AnyRow, defineAttributes, defineMethods, method, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { type Param, p } from "../parameters.ts";
import { insideOr, outside } from "./outside-gil.ts";

interface Algorithm {
  readonly name: string;
  readonly size: number;
  readonly block: number;
  /** Of variable length for the shakes: `size` is asked for then. */
  readonly digest: (bytes: Uint8Array, size: number) => Uint8Array;
}

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { name: "md5", size: 16, block: 64, digest: md5 },
  sha1: { name: "sha1", size: 20, block: 64, digest: sha1 },
  sha224: { name: "sha224", size: 28, block: 64, digest: sha224 },
  sha256: { name: "sha256", size: 32, block: 64, digest: sha256 },
  sha384: { name: "sha384", size: 48, block: 128, digest: sha384 },
  sha512: { name: "sha512", size: 64, block: 128, digest: sha512 },
  sha3_224: { name: "sha3_224", size: 28, block: 144, digest: sha3_224 },
  sha3_256: { name: "sha3_256", size: 32, block: 136, digest: sha3_256 },
  sha3_384: { name: "sha3_384", size: 48, block: 104, digest: sha3_384 },
  sha3_512: { name: "sha3_512", size: 64, block: 72, digest: sha3_512 },
  shake_128: { name: "shake_128", size: 0, block: 168, digest: (bytes, size) => shake128(bytes, { dkLen: size }) },
  shake_256: { name: "shake_256", size: 0, block: 136, digest: (bytes, size) => shake256(bytes, { dkLen: size }) },
};

const hashClass = builtinClass("HASH", { module: "_hashlib" });

class PyHash extends PyObject {
  readonly algorithm: Algorithm;
  parts: Uint8Array[];
  /** An update of much data gives the object a lock of its own; from then on each update lets go of the GIL. */
  hasLock = false;
  constructor(algorithm: Algorithm, parts: readonly Uint8Array[]) {
    super();
    this.algorithm = algorithm;
    this.parts = [...parts];
  }
  get cls() {
    return hashClass;
  }
  digest(size: number): Uint8Array {
    const all = concatenateBytes(this.parts);
    this.parts = [all];
    return this.algorithm.digest(all, size);
  }
}

/** Bytes to digest; text must be encoded first. */
const hashed: Param<Uint8Array> = {
  name: "string",
  kind: "either",
  convert: hashedBytes,
};

function hashedBytes(value: Value): Uint8Array {
  if (unboxString(value) !== undefined) return raise("TypeError", "Strings must be encoded before hashing");
  return (unboxBytes(value) ?? raise("TypeError", "object supporting the buffer API required")).slice();
}

const secure = p.flag("usedforsecurity", { or: true, kind: "keyword" });
const optional: Param<Uint8Array> = { ...hashed, fallback: new Uint8Array(0), shownDefault: "b''" };

const DIGEST_PS = 1_500;

/** From so many bytes on a digest is computed without the GIL: HASHLIB_GIL_MINSIZE. */
const OUTSIDE_SIZE = 2048;

const hashing = (bytes: Uint8Array) => ({ text: `hash ${bytes.length} bytes`, ps: bytes.length * DIGEST_PS });

function constructorRow(algorithm: Algorithm): AnyRow {
  return native({
    doc: `Returns a ${algorithm.name} hash object; optionally initialized with a string`,
    params: [optional, secure],
    call: (context, bytes) => insideOr(context, bytes.length >= OUTSIDE_SIZE, hashing(bytes), () => new PyHash(algorithm, [bytes])),
  });
}

/** Digests of the size that the shakes are told, of their own size for the others. */
function sizeOf(self: PyHash, length: Value | undefined): number {
  if (self.algorithm.size > 0)
    return length === undefined ? self.algorithm.size : raise("TypeError", "HASH.digest() takes no arguments (1 given)");
  if (length === undefined) return raise("TypeError", "digest() missing required argument 'length' (pos 1)");
  if (typeof length !== "number") return raise("TypeError", `'${classOf(length).shownName}' object cannot be interpreted as an integer`);
  return length < 0 ? raise("ValueError", "value must be positive") : length;
}

const length = p.value("length", { or: undefined as never, kind: "either", shown: "<unrepresentable>" });

defineMethods<PyHash>(hashClass, (value) => (value instanceof PyHash ? value : undefined), {
  update: method({
    doc: "Update this hash object's state with the provided string.",
    params: [{ ...hashed, name: "obj", kind: "positional" } as Param<Uint8Array>],
    call: (context, self, bytes) => {
      self.hasLock ||= bytes.length >= OUTSIDE_SIZE;
      return insideOr(context, self.hasLock, hashing(bytes), () => {
        self.parts.push(bytes);
        return null;
      });
    },
  }),
  digest: method({
    doc: "Return the digest value as a bytes object.",
    params: [length],
    call: (_context, self, size: Value | undefined) => new PyBytes(self.digest(sizeOf(self, size))),
  }),
  hexdigest: method({
    doc: "Return the digest value as a string of hexadecimal digits.",
    params: [length],
    call: (_context, self, size: Value | undefined) => hexText(self.digest(sizeOf(self, size)), "", 1),
  }),
  copy: method({ doc: "Return a copy of the hash object.", call: (_context, self) => new PyHash(self.algorithm, self.parts) }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self) => `<${self.algorithm.name} _hashlib.HASH object @ 0x${context.runtime.idOf(self).toString(16)}>`,
  }),
});

defineAttributes<PyHash>(hashClass, (value) => (value instanceof PyHash ? value : undefined), {
  name: { get: (self) => self.algorithm.name },
  digest_size: { get: (self) => self.algorithm.size },
  block_size: { get: (self) => self.algorithm.block },
});

function named(name: string): Algorithm {
  return (
    ALGORITHMS[name.toLowerCase().replaceAll("-", "_")] ??
    ALGORITHMS[name.toLowerCase().replaceAll("-", "")] ??
    raise("ValueError", `unsupported hash type ${name}`)
  );
}

const keyParam = (name: string): Param<Uint8Array> => p.bytes(name, { or: new Uint8Array(0), kind: "keyword", shown: "b''" });

function blakeRow(name: "blake2b" | "blake2s", size: number, block: number): AnyRow {
  return native({
    doc: `Return a new ${name} hash object.`,
    params: [optional, p.size("digest_size", { or: size, kind: "keyword" }), keyParam("key"), keyParam("salt"), keyParam("person"), secure],
    call: (context, bytes, digestSize, key, salt, person) => {
      if (digestSize <= 0 || digestSize > size)
        raise("ValueError", `digest_size for ${name} must be between 1 and ${size} bytes, here it is ${digestSize}`);
      const padded = (part: Uint8Array, length: number): Uint8Array => concatenateBytes([part, new Uint8Array(length - part.length)]);
      const options = {
        dkLen: digestSize,
        ...(key.length > 0 ? { key } : {}),
        ...(salt.length > 0 ? { salt: padded(salt, size / 4) } : {}),
        ...(person.length > 0 ? { personalization: padded(person, size / 4) } : {}),
      };
      const compute = name === "blake2b" ? blake2b : blake2s;
      const algorithm = { name, size: digestSize, block, digest: (message: Uint8Array) => compute(message, options) };
      return insideOr(context, bytes.length >= OUTSIDE_SIZE, hashing(bytes), () => new PyHash(algorithm, [bytes]));
    },
  });
}

const PBKDF2 = { md5, sha1, sha224, sha256, sha384, sha512 };

const functions: Record<string, AnyRow> = {
  new: native({
    doc: "Return a new hash object using the named algorithm.",
    params: [p.text("new() argument 'name'")("name", { kind: "either" }), optional, secure],
    call: (context, name, bytes) => {
      const algorithm = named(name);
      return insideOr(context, bytes.length >= OUTSIDE_SIZE, hashing(bytes), () => new PyHash(algorithm, [bytes]));
    },
  }),
  blake2b: blakeRow("blake2b", 64, 128),
  blake2s: blakeRow("blake2s", 32, 64),
  pbkdf2_hmac: native({
    doc: "Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function.",
    params: [
      p.text("pbkdf2_hmac() argument 'hash_name'")("hash_name", { kind: "either" }),
      p.bytes("password", { kind: "either" }),
      p.bytes("salt", { kind: "either" }),
      p.size("iterations", { kind: "either" }),
      p.value("dklen", { or: null, kind: "either" }),
    ],
    call: (_context, name, password, salt, iterations, dklen) => {
      const hash = PBKDF2[named(name).name as keyof typeof PBKDF2] ?? raise("ValueError", `unsupported hash type ${name}`);
      const dkLen = typeof dklen === "number" ? dklen : named(name).size;
      const work = { text: `derive a key in ${iterations} rounds`, ps: iterations * 500_000 };
      return outside(work, () => new PyBytes(pbkdf2(hash, password, salt, { c: iterations, dkLen })));
    },
  }),
};
for (const [name, algorithm] of Object.entries(ALGORITHMS)) functions[name] = constructorRow(algorithm);

const NAMES = [...Object.keys(ALGORITHMS), "blake2b", "blake2s"];

export const hashlibModule: NativeModule = {
  name: "hashlib",
  doc: "hashlib module - A common interface to many hash functions.",
  functions,
  values: { algorithms_guaranteed: () => frozensetOf(NAMES), algorithms_available: () => frozensetOf(NAMES) },
};
