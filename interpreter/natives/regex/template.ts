// Replacement templates of sub() and expand(): text with \1, \g<name> and escapes.

import { PyThrow, raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { fromLatin1, toLatin1 } from "../../operations/latin1.ts";
import { unboxBytes, unboxString } from "../../operations/unbox.ts";
import { quoted } from "./parsing.ts";
import { type PyMatch, type PyPattern, raisePattern } from "./pattern.ts";
import { PatternError, Reader } from "./reader.ts";

/** Text as it is, or the number of a group. */
export type Template = readonly (string | number)[];

const ESCAPES: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\" };
const OCTAL = /^[0-7]$/;

/** A template must be of the pattern's kind: str for str. */
export function templateText(pattern: PyPattern, value: Value): string {
  const text = unboxString(value);
  if (pattern.isText) return text ?? raise("TypeError", `decoding to str: need a bytes-like object, ${classOf(value).shownName} found`);
  const bytes = unboxBytes(value);
  return bytes === undefined ? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`) : fromLatin1(bytes);
}

export function parseTemplate(pattern: PyPattern, value: Value): Template {
  const text = templateText(pattern, value);
  let template = pattern.templates.get(text) as Template | undefined;
  if (template === undefined) {
    try {
      template = text.includes("\\") ? parse(pattern, text) : [text];
    } catch (error) {
      if (error instanceof PatternError && !(error instanceof PyThrow)) return raisePattern(error, text, value);
      throw error;
    }
    pattern.templates.set(text, template);
  }
  return template;
}

function parse(pattern: PyPattern, text: string): Template {
  const reader = new Reader(text);
  const parts: (string | number)[] = [];
  const literal = (piece: string): void => {
    const last = parts.at(-1);
    if (typeof last === "string") parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  };
  for (let token = reader.get(); token !== null; token = reader.get()) {
    if (!token.startsWith("\\")) {
      literal(token);
      continue;
    }
    const part = readEscape(pattern, reader, token);
    if (typeof part === "string") literal(part);
    else parts.push(part);
  }
  return parts;
}

function readEscape(pattern: PyPattern, reader: Reader, token: string): string | number {
  const letter = token.slice(1);
  if (letter === "g") return groupByName(pattern, reader);
  if (letter === "0") return octal(reader, token + reader.getWhile(2, OCTAL));
  if (/^[0-9]$/.test(letter)) {
    let text = token;
    if (reader.next !== null && /^[0-9]$/.test(reader.next)) {
      text += reader.get();
      if (OCTAL.test(letter) && OCTAL.test(text[2]!) && reader.next !== null && OCTAL.test(reader.next))
        return octal(reader, text + reader.get());
    }
    return checkGroup(pattern, Number(text.slice(1)), reader.index - text.length + 1);
  }
  const plain = ESCAPES[letter];
  if (plain !== undefined) return plain;
  if (/^[a-zA-Z]$/.test(letter)) throw new PatternError(`bad escape ${token}`, reader.index - 2);
  return token;
}

function octal(reader: Reader, text: string): string {
  const code = Number.parseInt(text.slice(1), 8);
  if (code > 0o377) throw new PatternError(`octal escape value ${text} outside of range 0-0o377`, reader.index - text.length);
  return String.fromCharCode(code);
}

function checkGroup(pattern: PyPattern, group: number, at: number): number {
  if (group > pattern.groups) throw new PatternError(`invalid group reference ${group}`, at);
  return group;
}

function groupByName(pattern: PyPattern, reader: Reader): number {
  if (!reader.match("<")) throw reader.error("missing <");
  const at = reader.index;
  const name = reader.getUntil(">", "group name");
  if (/^\+?\p{Nd}+$/u.test(name)) return checkGroup(pattern, Number(name), at);
  if (!/^[_\p{XID_Start}]\p{XID_Continue}*$/u.test(name)) throw new PatternError(`bad character in group name ${quoted(name)}`, at);
  return pattern.names.get(name) ?? raise("IndexError", `unknown group name ${quoted(name)}`);
}

/** The text that a template is for a match; groups that took no part are empty. */
export function expand(template: Template, match: PyMatch): string {
  let text = "";
  for (const part of template) {
    if (typeof part === "string") text += part;
    else {
      const group = match.group(part, "");
      text += unboxString(group) ?? fromLatin1(unboxBytes(group)!);
    }
  }
  return text;
}

/** Text in the pattern's kind. */
export function asKind(pattern: PyPattern, text: string): Value {
  return pattern.isText ? text : new PyBytes(toLatin1(text));
}
