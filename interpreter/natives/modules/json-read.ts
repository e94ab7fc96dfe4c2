// JSON text to values, with json.loads's hooks and complaints (Modules/_json.c, json/decoder.py).

import { call, type Deferred, settle } from "../../objects/deferred.ts";
import { PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { demote } from "../../operations/integer.ts";
import { dictSet } from "../../operations/keys.ts";

type Walk<T> = Generator<Deferred, T, never>;

export interface Hooks {
  readonly object: Value;
  readonly pairs: Value;
  readonly float: Value;
  readonly int: Value;
  readonly constant: Value;
  readonly strict: boolean;
  /** Makes a JSONDecodeError of message, document and position. */
  readonly error: Value;
}

const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const LENIENT = /[^"\\]*/y;
const ESCAPES: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const CONSTANTS = ["NaN", "Infinity", "-Infinity"] as const;

export class JsonReader {
  private readonly text: string;
  private readonly hooks: Hooks;
  at: number;

  constructor(text: string, at: number, hooks: Hooks) {
    this.text = text;
    this.at = at;
    this.hooks = hooks;
  }

  skipSpace(): void {
    const { text } = this;
    let { at } = this;
    for (let unit = text.charCodeAt(at); unit === 32 || unit === 10 || unit === 13 || unit === 9; unit = text.charCodeAt(at)) at++;
    this.at = at;
  }

  *fail(message: string, at: number): Walk<never> {
    const error = (yield call(this.hooks.error, [message, this.text, at])) as Value;
    throw error instanceof PyException ? new PyThrow(error) : raise("ValueError", message);
  }

  *value(): Walk<Value> {
    const { text, at } = this;
    switch (text[at]) {
      case '"':
        this.at++;
        return yield* this.string(at);
      case "{":
        this.at++;
        return yield* this.object();
      case "[":
        this.at++;
        return yield* this.array();
      case "n":
        if (text.startsWith("null", at)) return this.take(4, null);
        break;
      case "t":
        if (text.startsWith("true", at)) return this.take(4, true);
        break;
      case "f":
        if (text.startsWith("false", at)) return this.take(5, false);
        break;
    }
    return yield* this.number();
  }

  private take(length: number, value: Value): Value {
    this.at += length;
    return value;
  }

  private *number(): Walk<Value> {
    const { text, at, hooks } = this;
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(text);
    if (match !== null) {
      this.at += match[0].length;
      if (match[2] === undefined && match[3] === undefined)
        return hooks.int === null ? demote(BigInt(match[0])) : ((yield call(hooks.int, [match[0]])) as Value);
      return hooks.float === null ? new PyFloat(Number(match[0])) : ((yield call(hooks.float, [match[0]])) as Value);
    }
    for (const name of CONSTANTS) {
      if (!text.startsWith(name, at)) continue;
      this.at += name.length;
      return hooks.constant === null ? new PyFloat(Number(name)) : ((yield call(hooks.constant, [name])) as Value);
    }
    return yield* this.fail("Expecting value", at);
  }

  /** The opening quote, at `begin`, is behind us. */
  private *string(begin: number): Walk<string> {
    const { text, hooks } = this;
    const run = hooks.strict ? PLAIN : LENIENT;
    let result = "";
    for (;;) {
      run.lastIndex = this.at;
      const plain = run.exec(text)![0];
      result += plain;
      this.at += plain.length;
      const next = text[this.at];
      if (next === '"') {
        this.at++;
        return result;
      }
      if (next === undefined) return yield* this.fail("Unterminated string starting at", begin);
      if (next !== "\\") return yield* this.fail("Invalid control character at", this.at);
      result += yield* this.escape(begin);
    }
  }

  private *escape(begin: number): Walk<string> {
    const { text, at } = this;
    const letter = text[at + 1];
    if (letter === undefined) return yield* this.fail("Unterminated string starting at", begin);
    if (letter !== "u") {
      const plain = ESCAPES[letter];
      this.at += 2;
      return plain ?? (yield* this.fail("Invalid \\escape", at));
    }
    const digits = text.slice(at + 2, at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return yield* this.fail("Invalid \\uXXXX escape", at + 1);
    this.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  private *array(): Walk<Value> {
    const items: Value[] = [];
    this.skipSpace();
    if (this.text[this.at] === "]") return this.take(1, new PyList(items));
    for (;;) {
      items.push(yield* this.value());
      this.skipSpace();
      const next = this.text[this.at];
      if (next === "]") return this.take(1, new PyList(items));
      if (next !== ",") return yield* this.fail("Expecting ',' delimiter", this.at);
      this.at++;
      this.skipSpace();
    }
  }

  private *object(): Walk<Value> {
    const { text, hooks } = this;
    const pairs: [string, Value][] = [];
    this.skipSpace();
    if (text[this.at] === "}") {
      this.at++;
      return yield* this.finish(pairs);
    }
    for (;;) {
      const begin = this.at;
      if (text[begin] !== '"') return yield* this.fail("Expecting property name enclosed in double quotes", begin);
      this.at++;
      const key = yield* this.string(begin);
      this.skipSpace();
      if (text[this.at] !== ":") return yield* this.fail("Expecting ':' delimiter", this.at);
      this.at++;
      this.skipSpace();
      pairs.push([key, yield* this.value()]);
      this.skipSpace();
      const next = text[this.at];
      if (next === "}") {
        this.at++;
        return yield* this.finish(pairs, hooks);
      }
      if (next !== ",") return yield* this.fail("Expecting ',' delimiter", this.at);
      this.at++;
      this.skipSpace();
    }
  }

  private *finish(pairs: readonly [string, Value][], hooks: Hooks = this.hooks): Walk<Value> {
    if (hooks.pairs !== null) return (yield call(hooks.pairs, [new PyList(pairs.map((pair) => new PyTuple(pair)))])) as Value;
    const dict = new PyDict();
    for (const [key, value] of pairs) yield* settle(dictSet(dict, key, value) ?? null);
    return hooks.object === null ? dict : ((yield call(hooks.object, [dict])) as Value);
  }
}
