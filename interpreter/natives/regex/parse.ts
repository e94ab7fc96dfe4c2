// Patterns → tree: alternatives, sequences and repetition. Groups are read by groups.ts, escapes and sets by escapes.ts. The
// words of errors, and where they point, are those of CPython's re.

import { raise } from "../../objects/exception.ts";
import { readEscape, readSet } from "./escapes.ts";
import { readGroup } from "./groups.ts";
import { Parsing } from "./parsing.ts";
import { PatternError, type Reader } from "./reader.ts";
import { ASCII, type Expression, type Node, type RepeatMode, UNICODE, UNLIMITED, VERBOSE } from "./tree.ts";

export function parsePattern(text: string, flags: number, isText: boolean): Expression {
  const unicode = isText && !(flags & ASCII) ? UNICODE : 0;
  let parsing = new Parsing(text, { flags, isText, parse: parseAlternatives });
  let items = parseAlternatives(parsing, parsing.flags | unicode, 0);
  if (parsing.restart) {
    parsing = new Parsing(text, { flags: parsing.flags, isText, parse: parseAlternatives });
    items = parseAlternatives(parsing, parsing.flags | unicode, 0);
  }
  const { reader } = parsing;
  if (reader.next !== null) throw reader.error("unbalanced parenthesis");
  for (const [group, position] of parsing.wanted) {
    if (group > parsing.groups) throw new PatternError(`invalid group reference ${group}`, position);
  }
  return { items, flags: checkFlags(parsing.flags, isText), groups: parsing.groups, names: parsing.names };
}

/** str patterns are Unicode unless they say ASCII. */
function checkFlags(flags: number, isText: boolean): number {
  if (!isText) return flags & UNICODE ? raise("ValueError", "cannot use UNICODE flag with a bytes pattern") : flags;
  if (flags & 4) return raise("ValueError", "cannot use LOCALE flag with a str pattern");
  if (flags & ASCII) return flags & UNICODE ? raise("ValueError", "ASCII and UNICODE flags are incompatible") : flags;
  return flags | UNICODE;
}

function parseAlternatives(parsing: Parsing, flags: number, depth: number, most = Number.POSITIVE_INFINITY): readonly Node[] {
  const alternatives: (readonly Node[])[] = [];
  do {
    const isStart = depth === 0 && alternatives.length === 0;
    alternatives.push(parseSequence(parsing, flags, { depth, isStart }));
    if (parsing.restart) return [];
  } while (alternatives.length < most && parsing.reader.match("|"));
  return alternatives.length === 1 ? alternatives[0]! : [{ kind: "branch", alternatives }];
}

interface Where {
  readonly depth: number;
  readonly isStart: boolean;
}

function parseSequence(parsing: Parsing, outer: number, { depth, isStart }: Where): readonly Node[] {
  const { reader } = parsing;
  const items: Node[] = [];
  let flags = outer;
  const startsAt = reader.index;
  for (;;) {
    const token = reader.next;
    if (token === null || token === "|" || token === ")") return items;
    reader.get();
    if (flags & VERBOSE && skipVerbose(reader, token)) continue;
    if (token.startsWith("\\")) items.push(readEscape(parsing, token, flags));
    else if (token === "[") items.push(readSet(parsing, flags));
    else if ("*+?{".includes(token)) parseRepeat(parsing, items, token, flags);
    else if (token === ".") items.push({ kind: "any", flags });
    else if (token === "(") {
      const before = parsing.flags;
      const group = readGroup(parsing, flags, { depth, isFirst: isStart && items.length === 0, startsAt });
      if (parsing.restart) return items;
      if (group !== null) items.push(group);
      flags |= parsing.flags & ~before;
    } else if (token === "^") items.push({ kind: "at", place: "line-start", flags });
    else if (token === "$") items.push({ kind: "at", place: "line-end", flags });
    else items.push({ kind: "literal", code: token.codePointAt(0)!, flags });
  }
}

/** In verbose mode white space and comments do not count. */
function skipVerbose(reader: Reader, token: string): boolean {
  if (/^\s$/.test(token)) return true;
  if (token !== "#") return false;
  for (let skipped = reader.get(); skipped !== null && skipped !== "\n"; ) skipped = reader.get();
  return true;
}

/** `{` that is no counted repetition stands for itself. */
function parseRepeat(parsing: Parsing, items: Node[], token: string, flags: number): void {
  const { reader } = parsing;
  const at = reader.index - 1;
  let [least, most] = token === "?" ? [0, 1] : token === "+" ? [1, UNLIMITED] : [0, UNLIMITED];
  if (token === "{") {
    const counts = readCounts(reader);
    if (counts === null) {
      items.push({ kind: "literal", code: 123, flags });
      return;
    }
    [least, most] = counts;
    if (most < least) throw new PatternError("min repeat greater than max repeat", at + 1);
  }
  const item = items.at(-1);
  if (item === undefined || item.kind === "at") throw new PatternError("nothing to repeat", at);
  if (item.kind === "repeat") throw new PatternError("multiple repeat", at);
  const mode: RepeatMode = reader.match("?") ? "lazy" : reader.match("+") ? "possessive" : "greedy";
  const body = item.kind === "group" && item.index === null ? item.items : [item];
  items[items.length - 1] = { kind: "repeat", least, most, mode, items: body };
}

function readCounts(reader: Reader): [number, number] | null {
  const here = reader.index;
  if (reader.next === "}") return null;
  const low = reader.getWhile(Number.POSITIVE_INFINITY, /^[0-9]$/);
  const high = reader.match(",") ? reader.getWhile(Number.POSITIVE_INFINITY, /^[0-9]$/) : low;
  if (!reader.match("}")) {
    reader.seek(here);
    return null;
  }
  const [least, most] = [low === "" ? 0 : Number(low), high === "" ? UNLIMITED : Number(high)];
  if ((low !== "" && least >= UNLIMITED) || (high !== "" && most >= UNLIMITED))
    return raise("OverflowError", "the repetition number is too large");
  return [least, most];
}
