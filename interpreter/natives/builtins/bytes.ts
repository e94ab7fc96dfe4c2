// bytes: making one, and what it does not share with bytearray.

import type { PyClass } from "../../objects/class.ts";
import { chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { bytesClass, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { concatenate, repeat } from "../../operations/container-operators.ts";
import { nativeHash } from "../../operations/hash.ts";
import { containsNative, readNative } from "../../operations/native-items.ts";
import { percentFormat } from "../../operations/percent-format.ts";
import { bytesRepr } from "../../operations/text-repr.ts";
import { unboxBytes } from "../../operations/unbox.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { defineByteMethods } from "./byte-methods.ts";
import "./byte-iterator.ts";
import "./bytearray.ts";
import { byteIterator } from "./byte-iterator.ts";
import { bytesFromArguments } from "./bytes-from.ts";
import { parseHexBytes } from "./hex-bytes.ts";
import { defineComparisons } from "./operator-methods.ts";
import { classParam, classSelf } from "./slots.ts";

const isBytes = (value: Value): boolean => value instanceof PyBytes;

defineComparisons(bytesClass, { self: isBytes, other: (value) => unboxBytes(value) !== undefined });
defineByteMethods(bytesClass);

defineMethods<PyBytes>(bytesClass, (value) => (value instanceof PyBytes ? value : undefined), {
  __new__: staticMethod({
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy",
    params: [
      classParam(bytesClass),
      p.value("source", { or: undefined, kind: "either", shown: "b''" }),
      p.cText("bytes() argument 'encoding'")("encoding", { or: undefined, kind: "either", shown: "None" }),
      p.cText("bytes() argument 'errors'")("errors", { or: undefined, kind: "either", shown: "None" }),
    ],
    call: (_context, cls: PyClass, value: Value | undefined, encoding: string | undefined, errors: string | undefined): Result => {
      if (value instanceof PyBytes && value.cls === bytesClass && cls === bytesClass && encoding === undefined && errors === undefined)
        return value;
      const made = bytesFromArguments({ value, encoding, errors }, "bytes");
      return cls === bytesClass ? made : chain(made, (bytes) => new PyBytes((bytes as PyBytes).bytes, cls));
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => bytesRepr(self.bytes) }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => nativeHash(self) as Result }),
  __len__: method({ doc: "Return len(self).", call: (_context, self) => self.bytes.length }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => byteIterator(self) }),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_context, self, key) => readNative(self, key) }),
  __contains__: method({ doc: "Return key in self.", params: [p.value("key")], call: (_context, self, key) => containsNative(self, key) }),
  __add__: method({ doc: "Return self+value.", params: [p.value("value")], call: (_context, self, value) => concatenate(self, value) }),
  __mul__: method({ doc: "Return self*value.", params: [p.value("value")], call: (_context, self, value) => repeat(self, value, false) }),
  __rmul__: method({ doc: "Return value*self.", params: [p.value("value")], call: (_context, self, value) => repeat(self, value, false) }),
  __mod__: method({ doc: "Return self%value.", params: [p.value("value")], call: (_context, self, value) => percentFormat(self, value) }),
  __rmod__: method({
    doc: "Return value%self.",
    params: [p.value("value")],
    call: (_context, self, value) => (value instanceof PyBytes ? percentFormat(value, self) : NOT_IMPLEMENTED),
  }),
  __getnewargs__: method({ doc: "", kind: "method", call: (_context, self) => new PyTuple([new PyBytes(self.bytes)]) }),
  __bytes__: method({
    doc: "Convert this value to exact type bytes.",
    kind: "method",
    call: (_context, self) => (self.cls === bytesClass ? self : new PyBytes(self.bytes)),
  }),
});

defineMethods<PyClass>(bytesClass, classSelf, {
  fromhex: method({
    doc: "Create a bytes object from a string of hexadecimal numbers.",
    kind: "class",
    params: [p.text("fromhex() argument")("string")],
    call: (_context, cls, text) => {
      const bytes = parseHexBytes(text);
      return cls.isSubclassOf(bytesClass) ? new PyBytes(bytes, cls) : raise("TypeError", "bytes.fromhex needs a class derived from bytes");
    },
  }),
});
