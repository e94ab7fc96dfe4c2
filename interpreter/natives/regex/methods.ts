// The methods and attributes of Pattern and Match, and the module _sre that makes them.

import { builtinClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, chain, type Deferred, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { FunctionIterator } from "../../objects/iterator.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { hashText } from "../../operations/hash.ts";
import { fromLatin1 } from "../../operations/latin1.ts";
import { repr } from "../../operations/text.ts";
import { checkTextSize } from "../../operations/text-size.ts";
import { unboxBytes, unboxInt, unboxString } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { PyMappingProxy } from "../builtins/mappingproxy.ts";
import { classSelf } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { errorClass, Looking, matchClass, PyMatch, PyPattern, patternClass } from "./pattern.ts";
import { asKind, expand, parseTemplate } from "./template.ts";

const patternSelf = (value: Value): PyPattern | undefined => (value instanceof PyPattern ? value : undefined);
const matchSelf = (value: Value): PyMatch | undefined => (value instanceof PyMatch ? value : undefined);

const iteratorClass = builtinClass("callable_iterator", { subclassable: false });
defineIterator(iteratorClass);

const LARGEST = Number.MAX_SAFE_INTEGER;
const looked = [
  p.value("string", { kind: "either" }),
  p.size("pos", { or: 0, kind: "either" }),
  p.size("endpos", { or: LARGEST, kind: "either", shown: "sys.maxsize" }),
] as const;

/** What findall gives for a match: the whole, the one group, or a tuple of them. */
function itemOf(match: PyMatch): Value {
  const { groups } = match.pattern;
  const empty = match.pattern.isText ? "" : asKind(match.pattern, "");
  if (groups === 0) return match.group(0);
  if (groups === 1) return match.group(1, empty);
  return new PyTuple(Array.from({ length: groups }, (_, i) => match.group(i + 1, empty)));
}

function textOf(value: Value): string | undefined {
  const bytes = unboxBytes(value);
  return unboxString(value) ?? (bytes === undefined ? undefined : fromLatin1(bytes));
}

/** The text of a match's replacement by a function, or of the template. */
function* substitute(
  context: Context,
  looking: Looking,
  replacement: Value,
  limit: number,
): Generator<Deferred, readonly [string, number], never> {
  const { pattern } = looking;
  const callable =
    unboxString(replacement) === undefined &&
    unboxBytes(replacement) === undefined &&
    classOf(replacement).lookup("__call__") !== undefined;
  const template = callable ? null : parseTemplate(pattern, replacement);
  const pieces: string[] = [];
  let from = 0;
  let count = 0;
  let size = 0;
  while (limit === 0 || count < limit) {
    const match = looking.search(context);
    if (match === null) break;
    const [start, end] = match.span(0)!;
    if (from < start) pieces.push(textOf(match.between(from, start))!);
    const made = template === null ? ((yield call(replacement, [match])) as Value) : expand(template, match);
    if (made !== null) pieces.push(replacementText(pattern, made, pieces.length));
    size += pieces.at(-1)?.length ?? 0;
    checkTextSize(size);
    from = end;
    count++;
  }
  pieces.push(textOf(pattern.part(looking.subject, from, looking.subject.length))!);
  return [pieces.join(""), count];
}

function replacementText(pattern: PyPattern, made: Value, index: number): string {
  const text = textOf(made);
  if (text === undefined) {
    const expected = pattern.isText ? "str instance" : "a bytes-like object";
    return raise("TypeError", `sequence item ${index}: expected ${expected}, ${classOf(made).shownName} found`);
  }
  return text;
}

const substituted = [
  p.value("repl", { kind: "either" }),
  p.value("string", { kind: "either" }),
  p.size("count", { or: 0, kind: "either" }),
] as const;

defineMethods<PyPattern>(patternClass, patternSelf, {
  match: method({
    doc: "Matches zero or more characters at the beginning of the string.",
    params: looked,
    call: (context, self, string, pos, endpos) => new Looking(self, string, [pos, endpos]).match(context, false),
  }),
  fullmatch: method({
    doc: "Matches against all of the string.",
    params: looked,
    call: (context, self, string, pos, endpos) => new Looking(self, string, [pos, endpos]).match(context, true),
  }),
  search: method({
    doc: "Scan through string looking for a match, and return a corresponding match object instance.",
    params: looked,
    call: (context, self, string, pos, endpos) => new Looking(self, string, [pos, endpos]).search(context),
  }),
  findall: method({
    doc: "Return a list of all non-overlapping matches of pattern in string.",
    params: looked,
    call: (context, self, string, pos, endpos) => {
      const looking = new Looking(self, string, [pos, endpos]);
      const items: Value[] = [];
      for (let match = looking.search(context); match !== null; match = looking.search(context)) items.push(itemOf(match));
      return new PyList(items);
    },
  }),
  finditer: method({
    doc: "Return an iterator over all non-overlapping matches for the RE pattern in string.",
    params: looked,
    call: (context, self, string, pos, endpos) => {
      const looking = new Looking(self, string, [pos, endpos]);
      return new FunctionIterator(iteratorClass, () => looking.search(context) ?? undefined);
    },
  }),
  split: method({
    doc: "Split string by the occurrences of pattern.",
    params: [p.value("string", { kind: "either" }), p.size("maxsplit", { or: 0, kind: "either" })],
    call: (context, self, string, limit) => {
      const looking = new Looking(self, string);
      const items: Value[] = [];
      let from = 0;
      for (let count = 0; limit === 0 || count < limit; count++) {
        const match = looking.search(context);
        if (match === null) break;
        const [start, end] = match.span(0)!;
        items.push(match.between(from, start));
        for (let group = 1; group <= self.groups; group++) items.push(match.group(group));
        from = end;
      }
      items.push(self.part(looking.subject, from, looking.subject.length));
      return new PyList(items);
    },
  }),
  sub: method({
    doc: "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.",
    params: substituted,
    call: function* (context: Context, self: PyPattern, replacement: Value, string: Value, count: number): Steps {
      const [text, made] = yield* substitute(context, new Looking(self, string), replacement, count);
      return made === 0 && unboxString(string) === undefined ? string : asKind(self, text);
    },
  }),
  subn: method({
    doc: "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern.",
    params: substituted,
    call: function* (context: Context, self: PyPattern, replacement: Value, string: Value, count: number): Steps {
      const [text, made] = yield* substitute(context, new Looking(self, string), replacement, count);
      return new PyTuple([asKind(self, text), made]);
    },
  }),
  scanner: method({
    doc: "",
    params: looked,
    call: (_context, self, string, pos, endpos) => new PyScanner(new Looking(self, string, [pos, endpos])),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (_context, self) => chain(repr(self.pattern), (text) => patternRepr(self, text as string)),
  }),
  __eq__: method({
    doc: "Return self==value.",
    params: [p.value("value")],
    call: (_context, self, other) => (other instanceof PyPattern ? samePattern(self, other) : NOT_IMPLEMENTED),
  }),
  __ne__: method({
    doc: "Return self!=value.",
    params: [p.value("value")],
    call: (_context, self, other) => (other instanceof PyPattern ? !samePattern(self, other) : NOT_IMPLEMENTED),
  }),
  __hash__: method({ doc: "Return hash(self).", call: (_context, self) => hashText(`${self.flags}${textOf(self.pattern)!}`) }),
  __copy__: method({ doc: "", kind: "method", call: (_context, self) => self }),
  __deepcopy__: method({ doc: "", kind: "method", params: [p.value("memo")], call: (_context, self) => self }),
});

function samePattern(a: PyPattern, b: PyPattern): boolean {
  return a.isText === b.isText && a.flags === b.flags && textOf(a.pattern) === textOf(b.pattern);
}

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [1, "re.TEMPLATE"],
  [2, "re.IGNORECASE"],
  [4, "re.LOCALE"],
  [8, "re.MULTILINE"],
  [16, "re.DOTALL"],
  [32, "re.UNICODE"],
  [64, "re.VERBOSE"],
  [128, "re.DEBUG"],
  [256, "re.ASCII"],
];

/** UNICODE goes without saying for str patterns. */
function patternRepr(pattern: PyPattern, text: string): string {
  const flags = pattern.isText && (pattern.flags & 292) === 32 ? pattern.flags & ~32 : pattern.flags;
  const names = FLAG_NAMES.filter(([flag]) => flags & flag).map(([, name]) => name);
  const shown = Array.from(text).slice(0, 200).join("");
  return `re.compile(${shown}${names.length === 0 ? "" : `, ${names.join("|")}`})`;
}

defineAttributes<PyPattern>(patternClass, patternSelf, {
  pattern: { doc: "The pattern string from which the RE object was compiled.", member: true, get: (self) => self.pattern },
  flags: { doc: "The regex matching flags.", member: true, get: (self) => self.flags },
  groups: { doc: "The number of capturing groups in the pattern.", member: true, get: (self) => self.groups },
  groupindex: {
    doc: "A dictionary mapping group names to group numbers.",
    get: (self) => new PyMappingProxy(PyDict.of(self.names)),
  },
});

class PyScanner extends FunctionIterator {
  readonly looking: Looking;
  constructor(looking: Looking) {
    super(scannerClass, () => undefined);
    this.looking = looking;
  }
}

const scannerClass = builtinClass("SRE_Scanner", { module: "_sre", subclassable: false });

defineMethods<PyScanner>(scannerClass, (value) => (value instanceof PyScanner ? value : undefined), {
  search: method({ doc: "", call: (context, self) => self.looking.search(context) }),
});

/** Number of the group that a value names; IndexError when there is none. */
function groupNumber(match: PyMatch, value: Value): number {
  const name = unboxString(value);
  const group = name === undefined ? unboxInt(value) : match.pattern.names.get(name);
  if (typeof group !== "number" || group < 0 || group > match.pattern.groups) return raise("IndexError", "no such group");
  return group;
}

const oneGroup = [p.value("group", { or: 0 })] as const;

defineMethods<PyMatch>(matchClass, matchSelf, {
  group: method({
    doc: "group([group1, ...]) -> str or tuple.\n\nReturn subgroup(s) of the match by indices or names.",
    params: [p.rest("groups")],
    call: (_context, self, groups) => {
      if (groups.length <= 1) return self.group(groups.length === 0 ? 0 : groupNumber(self, groups[0]!));
      return new PyTuple(groups.map((group) => self.group(groupNumber(self, group))));
    },
  }),
  groups: method({
    doc: "Return a tuple containing all the subgroups of the match, from 1.",
    params: [p.value("default", { or: null, kind: "either" })],
    call: (_context, self, missing) => new PyTuple(Array.from({ length: self.pattern.groups }, (_, i) => self.group(i + 1, missing))),
  }),
  groupdict: method({
    doc: "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.",
    params: [p.value("default", { or: null, kind: "either" })],
    call: (_context, self, missing) =>
      PyDict.of(Array.from(self.pattern.names, ([name, group]) => [name, self.group(group, missing)] as const)),
  }),
  start: method({
    doc: "Return index of the start of the substring matched by group.",
    params: oneGroup,
    call: (_context, self, group) => self.span(groupNumber(self, group))?.[0] ?? -1,
  }),
  end: method({
    doc: "Return index of the end of the substring matched by group.",
    params: oneGroup,
    call: (_context, self, group) => self.span(groupNumber(self, group))?.[1] ?? -1,
  }),
  span: method({
    doc: "For match object m, return the 2-tuple (m.start(group), m.end(group)).",
    params: oneGroup,
    call: (_context, self, group) => new PyTuple(self.span(groupNumber(self, group)) ?? [-1, -1]),
  }),
  expand: method({
    doc: "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.",
    params: [p.value("template", { kind: "either" })],
    call: (_context, self, template) => asKind(self.pattern, expand(parseTemplate(self.pattern, template), self)),
  }),
  __getitem__: method({
    doc: "Return self[key].",
    params: [p.value("key")],
    call: (_context, self, key) => self.group(groupNumber(self, key)),
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (_context, self) => {
      const [start, end] = self.span(0)!;
      return chain(repr(self.group(0)), (text) => {
        const shown = Array.from(text as string)
          .slice(0, 50)
          .join("");
        return `<re.Match object; span=(${start}, ${end}), match=${shown}>`;
      });
    },
  }),
  __copy__: method({ doc: "", kind: "method", call: (_context, self) => self }),
  __deepcopy__: method({ doc: "", kind: "method", params: [p.value("memo")], call: (_context, self) => self }),
});

for (const cls of [patternClass, matchClass]) defineMethods(cls, classSelf, { __class_getitem__: classGetItemRow });

defineAttributes<PyMatch>(matchClass, matchSelf, {
  string: { doc: "The string passed to match() or search().", member: true, get: (self) => self.looking.string },
  re: { doc: "The regular expression object.", member: true, get: (self) => self.pattern },
  pos: {
    doc: "The index into the string at which the RE engine started looking for a match.",
    member: true,
    get: (self) => self.looking.from,
  },
  endpos: { doc: "The index into the string beyond which the RE engine will not go.", member: true, get: (self) => self.looking.end },
  lastindex: { doc: "The integer index of the last matched capturing group.", get: (self) => (self.lastIndex < 0 ? null : self.lastIndex) },
  lastgroup: {
    doc: "The name of the last matched capturing group.",
    get: (self) => [...self.pattern.names].find(([, group]) => group === self.lastIndex)?.[0] ?? null,
  },
  regs: {
    get: (self) => new PyTuple(Array.from({ length: self.pattern.groups + 1 }, (_, group) => new PyTuple(self.span(group) ?? [-1, -1]))),
  },
});

export const sreModule: NativeModule = {
  name: "_sre",
  doc: "The engine behind re.",
  functions: {
    compile: native({
      doc: "Make a pattern of text and flags.",
      params: [p.value("pattern"), p.size("flags")],
      call: (context, pattern, flags) => {
        context.charge((textOf(pattern)?.length ?? 0) * 2_000_000);
        return new PyPattern(pattern, flags);
      },
    }),
  },
  values: { Pattern: patternClass, Match: matchClass, error: errorClass },
};
