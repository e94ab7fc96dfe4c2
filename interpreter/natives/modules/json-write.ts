// Values to JSON text, as json.dumps writes it (Modules/_json.c, json/encoder.py).

import { call, type Deferred, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { floatRepr } from "../../operations/float-text.ts";
import { intText } from "../../operations/int-text.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { sortKeyed } from "../../operations/sort.ts";
import { callSpecial } from "../../operations/special.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";

type Walk = Generator<Deferred, void, never>;

export interface Style {
  readonly skipKeys: boolean;
  readonly ascii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** Text of one level of indentation; null for everything on one line. */
  readonly indent: string | null;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  /** Called for what JSON has no form of. */
  readonly fallback: Value;
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

const escapeUnit = (unit: string): string => SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A string in quotes; beyond ASCII as \uXXXX where `ascii`. */
export function quote(text: string, ascii: boolean): string {
  return `"${text.replace(ascii ? /["\\]|[^ -~]/g : /["\\\u0000-\u001f]/g, escapeUnit)}"`;
}

export class JsonWriter {
  readonly parts: string[] = [];
  private readonly style: Style;
  private readonly open = new Set<PyObject>();

  constructor(style: Style) {
    this.style = style;
  }

  *write(value: Value, level: number): Walk {
    const simple = this.simple(value);
    if (simple !== undefined) {
      this.parts.push(simple);
      return;
    }
    const object = value as PyObject;
    this.enter(object);
    if (value instanceof PyList || value instanceof PyTuple) yield* this.array(value, level);
    else if (value instanceof PyDict) yield* this.object(value, level);
    else yield* this.write((yield call(this.style.fallback, [value])) as Value, level);
    this.open.delete(object);
  }

  private enter(object: PyObject): void {
    if (!this.style.checkCircular) return;
    if (this.open.has(object)) raise("ValueError", "Circular reference detected");
    this.open.add(object);
  }

  /** Text of a value that holds no others. */
  private simple(value: Value): string | undefined {
    if (value === null) return "null";
    if (typeof value === "boolean") return value ? "true" : "false";
    const text = unboxString(value);
    if (text !== undefined) return quote(text, this.style.ascii);
    const int = unboxInt(value);
    if (int !== undefined) return intText(int);
    return value instanceof PyFloat ? this.float(value.value) : undefined;
  }

  private float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    const name = Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    return this.style.allowNan
      ? name
      : raise("ValueError", `Out of range float values are not JSON compliant: ${floatRepr(value)}`.split(":")[0]!);
  }

  private newline(level: number): string {
    return this.style.indent === null ? "" : `\n${this.style.indent.repeat(level)}`;
  }

  private *array(list: PyList | PyTuple, level: number): Walk {
    if (list.items.length === 0) {
      this.parts.push("[]");
      return;
    }
    this.parts.push("[", this.newline(level + 1));
    const items = list.cls.builtin ? list.items : yield* itemsOf(list);
    for (let i = 0; i < items.length; i++) {
      if (i > 0) this.parts.push(this.style.itemSeparator, this.newline(level + 1));
      yield* this.write(items[i]!, level + 1);
    }
    this.parts.push(this.newline(level), "]");
  }

  private *object(dict: PyDict, level: number): Walk {
    if (dict.size === 0) {
      this.parts.push("{}");
      return;
    }
    let first = true;
    this.parts.push("{");
    for (const [key, value] of yield* this.itemsOfDict(dict)) {
      const name = this.keyText(key);
      if (name === undefined) continue;
      this.parts.push(
        first ? "" : this.style.itemSeparator,
        this.newline(level + 1),
        quote(name, this.style.ascii),
        this.style.keySeparator,
      );
      first = false;
      yield* this.write(value, level + 1);
    }
    this.parts.push(first ? "" : this.newline(level), "}");
  }

  private *itemsOfDict(dict: PyDict): Generator<Deferred, [Value, Value][], never> {
    let items: [Value, Value][];
    if (dict.cls.builtin) items = Array.from(dict.entries.values(), (entry) => [entry.key, entry.value!]);
    else {
      const pairs = yield* itemsOf(yield* settle(callSpecial(dict, "items")!));
      items = pairs.map((pair) => (pair as PyTuple).items as unknown as [Value, Value]);
    }
    if (!this.style.sortKeys) return items;
    const keyed = items.map(([key, value]) => ({ key, value: new PyTuple([key, value]) as Value }));
    yield* sortKeyed(keyed, false);
    return keyed.map(({ value }) => (value as PyTuple).items as unknown as [Value, Value]);
  }

  /** Keys that are no text are written as such; undefined for one to leave out. */
  private keyText(key: Value): string | undefined {
    const text = unboxString(key);
    if (text !== undefined) return text;
    const shown = key instanceof PyObject && !(key instanceof PyFloat) && unboxInt(key) === undefined ? undefined : this.simple(key);
    if (shown !== undefined) return shown;
    if (this.style.skipKeys) return undefined;
    return raise("TypeError", `keys must be str, int, float, bool or None, not ${classOf(key).shownName}`);
  }
}
