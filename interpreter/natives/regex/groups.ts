// What begins with a parenthesis: groups, look-arounds, conditions, references by name, comments and inline flags.

import { type Parsing, quoted } from "./parsing.ts";
import { PatternError } from "./reader.ts";
import { ASCII, DOTALL, IGNORECASE, LOCALE, MULTILINE, type Node, UNICODE, VERBOSE } from "./tree.ts";

const FLAGS: Readonly<Record<string, number>> = { i: IGNORECASE, L: LOCALE, m: MULTILINE, s: DOTALL, x: VERBOSE, a: ASCII, u: UNICODE };
const TYPE_FLAGS = ASCII | LOCALE | UNICODE;

interface Where {
  readonly depth: number;
  readonly isFirst: boolean;
  readonly startsAt: number;
}

/** The node of a group whose parenthesis has been read; null for comments and global flags. */
export function readGroup(parsing: Parsing, flags: number, where: Where): Node | null {
  const { reader } = parsing;
  const start = reader.index - 1;
  if (!reader.match("?")) return capture(parsing, flags, { name: null, nameAt: 0, start, depth: where.depth });
  const character = reader.get();
  switch (character) {
    case null:
      throw reader.error("unexpected end of pattern");
    case "P":
      return named(parsing, flags, start, where.depth);
    case ":":
      return { kind: "group", index: null, items: inside(parsing, flags, start, where.depth) };
    case ">":
      return { kind: "atomic", items: inside(parsing, flags, start, where.depth) };
    case "#":
      return comment(parsing, start);
    case "=":
    case "!":
      return { kind: "look", behind: false, negated: character === "!", items: inside(parsing, flags, start, where.depth) };
    case "<":
      return lookBehind(parsing, flags, start, where.depth);
    case "(":
      return condition(parsing, flags, start, where.depth);
    default:
      if (character === "-" || character in FLAGS) return inlineFlags(parsing, flags, character, { ...where, start });
      throw new PatternError(`unknown extension ?${character}`, reader.index - character.length - 1);
  }
}

function inside(parsing: Parsing, flags: number, start: number, depth: number): readonly Node[] {
  const items = parsing.parse(parsing, flags, depth + 1);
  close(parsing, start);
  return items;
}

function close(parsing: Parsing, start: number): void {
  if (!parsing.restart && !parsing.reader.match(")")) throw new PatternError("missing ), unterminated subpattern", start);
}

interface Captured {
  readonly name: string | null;
  readonly nameAt: number;
  readonly start: number;
  readonly depth: number;
}

function capture(parsing: Parsing, flags: number, { name, nameAt, start, depth }: Captured): Node {
  const index = parsing.openGroup(name, nameAt);
  const items = inside(parsing, flags, start, depth);
  parsing.closeGroup(index, items);
  return { kind: "group", index, items };
}

/** `(?P<name>…)` and `(?P=name)` */
function named(parsing: Parsing, flags: number, start: number, depth: number): Node {
  const { reader } = parsing;
  if (reader.match("<")) {
    const nameAt = reader.index;
    const name = reader.getUntil(">", "group name");
    checkName(parsing, name, nameAt);
    return capture(parsing, flags, { name, nameAt, start, depth });
  }
  if (reader.match("=")) {
    const nameAt = reader.index;
    const name = reader.getUntil(")", "group name");
    checkName(parsing, name, nameAt);
    const group = parsing.names.get(name);
    if (group === undefined) throw new PatternError(`unknown group name ${quoted(name)}`, nameAt);
    if (parsing.open.has(group)) throw new PatternError("cannot refer to an open group", nameAt);
    parsing.checkLookBehind(group);
    return { kind: "reference", group, flags };
  }
  const character = reader.get();
  if (character === null) throw reader.error("unexpected end of pattern");
  throw new PatternError(`unknown extension ?P${character}`, reader.index - character.length - 2);
}

const IDENTIFIER = /^[_\p{XID_Start}]\p{XID_Continue}*$/u;

function checkName(parsing: Parsing, name: string, at: number): void {
  const isAscii = /^[\0-\x7f]*$/.test(name);
  if (!IDENTIFIER.test(name) || (!parsing.isText && !isAscii)) throw new PatternError(`bad character in group name ${quoted(name)}`, at);
}

function comment(parsing: Parsing, start: number): null {
  const { reader } = parsing;
  for (;;) {
    const character = reader.get();
    if (character === null) throw new PatternError("missing ), unterminated comment", start);
    if (character === ")") return null;
  }
}

function lookBehind(parsing: Parsing, flags: number, start: number, depth: number): Node {
  const { reader } = parsing;
  const character = reader.get();
  if (character === null) throw reader.error("unexpected end of pattern");
  if (character !== "=" && character !== "!")
    throw new PatternError(`unknown extension ?<${character}`, reader.index - character.length - 2);
  const outer = parsing.lookBehindGroups;
  parsing.lookBehindGroups ??= parsing.groups;
  const items = inside(parsing, flags, start, depth);
  parsing.lookBehindGroups = outer;
  return { kind: "look", behind: true, negated: character === "!", items };
}

/** `(?(group)yes|no)` */
function condition(parsing: Parsing, flags: number, start: number, depth: number): Node {
  const { reader } = parsing;
  const nameAt = reader.index;
  const name = reader.getUntil(")", "group name");
  const group = conditionGroup(parsing, name, nameAt);
  if (!parsing.wanted.has(group)) parsing.wanted.set(group, nameAt);
  parsing.checkLookBehind(group);
  const body = parsing.parse(parsing, flags, depth + 1, 2);
  if (reader.next === "|") throw reader.error("conditional backref with more than two branches");
  const [first] = body;
  const alternatives = body.length === 1 && first?.kind === "branch" ? first.alternatives : [body];
  close(parsing, start);
  return { kind: "conditional", group, yes: alternatives[0]!, no: alternatives[1] ?? [] };
}

function conditionGroup(parsing: Parsing, name: string, at: number): number {
  if (/^\+?\p{Nd}+$/u.test(name)) {
    const group = Number(name);
    if (group === 0) throw new PatternError("bad group number", at);
    return group;
  }
  if (!IDENTIFIER.test(name)) throw new PatternError(`bad character in group name ${quoted(name)}`, at);
  return parsing.names.get(name) ?? unknown(name, at);
}

function unknown(name: string, at: number): never {
  throw new PatternError(`unknown group name ${quoted(name)}`, at);
}

/** `(?i)` for the whole pattern, `(?i-s:…)` for a part of it. */
function inlineFlags(parsing: Parsing, flags: number, first: string, where: Where & { readonly start: number }): Node | null {
  const { added, removed, isGlobal } = readFlags(parsing, first);
  if (isGlobal) {
    if (!where.isFirst || where.depth > 0) throw new PatternError("global flags not at the start of the expression", where.start);
    const wasVerbose = parsing.flags & VERBOSE;
    parsing.flags |= added;
    if (added & VERBOSE && !wasVerbose) parsing.restart = true;
    return null;
  }
  let inner = (flags | added) & ~removed;
  if (added & TYPE_FLAGS) inner = (flags & ~TYPE_FLAGS) | added;
  return { kind: "group", index: null, items: inside(parsing, inner & ~removed, where.start, where.depth) };
}

interface Inline {
  readonly added: number;
  readonly removed: number;
  readonly isGlobal: boolean;
}

function readFlags(parsing: Parsing, first: string): Inline {
  const { reader } = parsing;
  let added = 0;
  let character: string | null = first;
  if (character !== "-") {
    for (;;) {
      const flag: number = FLAGS[character]!;
      checkTypeFlag(parsing, character);
      added |= flag;
      if (flag & TYPE_FLAGS && (added & TYPE_FLAGS) !== flag)
        throw reader.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      character = reader.get();
      if (character === null) throw reader.error("missing -, : or )");
      if (character === ")") return { added, removed: 0, isGlobal: true };
      if (character === ":") return { added, removed: 0, isGlobal: false };
      if (character === "-") break;
      if (!(character in FLAGS)) {
        throw new PatternError(/^\p{L}$/u.test(character) ? "unknown flag" : "missing -, : or )", reader.index - character.length);
      }
    }
  }
  return { added, removed: readRemoved(parsing, added), isGlobal: false };
}

function checkTypeFlag(parsing: Parsing, character: string): void {
  if (parsing.isText && character === "L") throw parsing.reader.error("bad inline flags: cannot use 'L' flag with a str pattern");
  if (!parsing.isText && character === "u") throw parsing.reader.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
}

function readRemoved(parsing: Parsing, added: number): number {
  const { reader } = parsing;
  let removed = 0;
  let character = reader.get();
  if (character === null) throw reader.error("missing flag");
  if (!(character in FLAGS)) {
    throw new PatternError(/^\p{L}$/u.test(character) ? "unknown flag" : "missing flag", reader.index - character.length);
  }
  for (;;) {
    const flag: number = FLAGS[character]!;
    if (flag & TYPE_FLAGS) throw reader.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    removed |= flag;
    if (added & flag) throw reader.error("bad inline flags: flag turned on and off");
    character = reader.get();
    if (character === null) throw reader.error("missing :");
    if (character === ":") return removed;
    if (!(character in FLAGS)) {
      throw new PatternError(/^\p{L}$/u.test(character) ? "unknown flag" : "missing :", reader.index - character.length);
    }
  }
}
