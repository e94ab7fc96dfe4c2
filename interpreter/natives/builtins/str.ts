// str: making one, and its special methods. The named methods are in the files beside this one, by theme.

import type { PyClass } from "../../objects/class.ts";
import { chain } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import { codePointCount, PyStrSubclass, strClass } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { decodeBytes, encodeText } from "../../operations/codec.ts";
import { repeat } from "../../operations/container-operators.ts";
import { nativeHash } from "../../operations/hash.ts";
import { textIterator } from "../../operations/iterate.ts";
import { ADD } from "../../operations/operators.ts";
import { percentFormat } from "../../operations/percent-format.ts";
import { getItem } from "../../operations/subscript.ts";
import { formatTemplate, keywordSource } from "../../operations/template-format.ts";
import { nativeFormat, str } from "../../operations/text.ts";
import { textRepr } from "../../operations/text-repr.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { defineComparisons, defineOperators, type Operands } from "./operator-methods.ts";
import { classParam } from "./slots.ts";
import "./str-search.ts";
import "./str-shape.ts";
import { PyBytes } from "../../objects/text.ts";

/** A str of a class: the text itself, or a box for a subclass. */
function makeStr(text: string, cls: PyClass): Value {
  return cls === strClass ? text : new PyStrSubclass(text, cls);
}

function decodeValue(value: Value, encoding: string, errors: string): string {
  if (unboxString(value) !== undefined) return raise("TypeError", "decoding str is not supported");
  const bytes = unboxBytes(value) ?? raise("TypeError", `decoding to str: need a bytes-like object, ${classOf(value).shownName} found`);
  return decodeBytes(bytes, encoding, errors);
}

const isStr = (value: Value): boolean => unboxString(value) !== undefined;
const operands: Operands = { self: isStr, other: isStr };
const anything: Operands = { self: isStr, other: () => true };

defineComparisons(strClass, operands);
defineOperators(strClass, anything, [ADD], false);

defineMethods<string>(strClass, unboxString, {
  __new__: staticMethod({
    costNs: 10,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
    params: [
      classParam(strClass),
      p.value("object", { or: undefined, kind: "either", shown: "''" }),
      p.cText("str() argument 'encoding'")("encoding", { or: undefined, kind: "either", shown: "'utf-8'" }),
      p.cText("str() argument 'errors'")("errors", { or: undefined, kind: "either", shown: "'strict'" }),
    ],
    call: (_context, cls, object, encoding, errors): Result => {
      if (object === undefined) return makeStr("", cls);
      if ((encoding !== undefined || errors !== undefined) && unboxBytes(object)?.length === 0) return makeStr("", cls);
      if (encoding !== undefined || errors !== undefined) return makeStr(decodeValue(object, encoding ?? "utf-8", errors ?? "strict"), cls);
      const text = str(object);
      if (cls === strClass) return text;
      return chain(text, (made) => makeStr(unboxString(made)!, cls));
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => textRepr(self) }),
  __str__: method({ doc: "Return str(self).", call: (_context, self) => self }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => nativeHash(self) as Result }),
  __len__: method({ doc: "Return len(self).", call: (_context, self) => codePointCount(self) }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context, self) => textIterator(self) }),
  __getnewargs__: method({ doc: "", kind: "method", call: (_context, self) => new PyTuple([self]) }),
  __sizeof__: method({
    doc: "Return the size of the string in memory, in bytes.",
    kind: "method",
    call: (_context, self) => sizeOf(self),
  }),
  __getitem__: method({ doc: "Return self[key].", params: [p.value("key")], call: (_context, self, key) => getItem(self, key) }),
  __contains__: method({
    doc: "Return key in self.",
    params: [p.value("key")],
    call: (_context, self, key) => {
      const part = unboxString(key);
      return part === undefined
        ? raise("TypeError", `'in <string>' requires string as left operand, not ${classOf(key).shownName}`)
        : self.includes(part);
    },
  }),
  __mul__: method({ doc: "Return self*value.", params: [p.value("value")], call: (_context, self, count) => repeat(self, count, false) }),
  __rmul__: method({ doc: "Return value*self.", params: [p.value("value")], call: (_context, self, count) => repeat(self, count, false) }),
  __mod__: method({ doc: "Return self%value.", params: [p.value("value")], call: (_context, self, value) => percentFormat(self, value) }),
  __rmod__: method({
    doc: "Return value%self.",
    params: [p.value("value")],
    call: (_context, self, value) => (isStr(value) ? percentFormat(value, self) : NOT_IMPLEMENTED),
  }),
  format: method({
    doc: "S.format(*args, **kwargs) -> str\n\nReturn a formatted version of S, using substitutions from args and kwargs.",
    signature: null,
    params: [p.rest("args"), p.keywords("kwargs")],
    costNs: 100,
    call: (_context, self, args, keywords) => formatTemplate(self, keywordSource(args, keywords)),
  }),
  format_map: method({
    doc: "S.format_map(mapping) -> str\n\nReturn a formatted version of S, using substitutions from mapping.",
    signature: null,
    params: [p.value("mapping")],
    call: (_context, self, mapping) => formatTemplate(self, { args: null, named: (name) => getItem(mapping, name) }),
  }),
  encode: method({
    doc: "Encode the string using the codec registered for encoding.",
    params: [
      p.cText("encode() argument 'encoding'")("encoding", { or: "utf-8", kind: "either" }),
      p.cText("encode() argument 'errors'")("errors", { or: "strict", kind: "either" }),
    ],
    call: (context, self, encoding, errors) => {
      context.charge(self.length * 30);
      return new PyBytes(encodeText(self, encoding, errors));
    },
  }),
});

/** sys.getsizeof: a header and 1, 2 or 4 bytes a character, as CPython stores them. */
function sizeOf(text: string): number {
  let widest = 0;
  for (const character of text) widest = Math.max(widest, character.codePointAt(0)!);
  const count = codePointCount(text);
  if (widest < 0x80) return 49 + count;
  if (widest < 0x100) return 73 + count;
  return widest < 0x10000 ? 74 + count * 2 : 76 + count * 4;
}

// As a value, not as bare text: without a spec, format() is the str() of a subclass.
defineMethods<Value>(strClass, (value) => (isStr(value) ? value : undefined), {
  __format__: method({
    doc: "Return a formatted version of the string as described by format_spec.",
    kind: "method",
    params: [p.text("__format__() argument")("format_spec")],
    call: (_context, self, spec) => nativeFormat(self, spec),
  }),
});
