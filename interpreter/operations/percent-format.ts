// The % operator of str and bytes. Arguments are converted one after the other; as soon as one needs Python code, the rest is
// done by a generator. bytes are formatted as text of their latin-1 characters.

import { chain, Deferred, type Steps, settle, steps } from "../objects/deferred.ts";
import { EFFORT_PS, spend } from "../objects/effort.ts";
import { EXCEPTIONS, PyThrow, raise } from "../objects/exception.ts";
import { PyFloat } from "../objects/numbers.ts";
import { PyTuple } from "../objects/sequence.ts";
import { classOf } from "../objects/singleton.ts";
import { codePointCount, PyByteArray, PyBytes } from "../objects/text.ts";
import type { Result, Value } from "../objects/value.ts";
import { toFloat, toIndex } from "./convert.ts";
import { floatText } from "./float-text.ts";
import { intDigits, intText } from "./int-text.ts";
import { floatToInt, type Int } from "./integer.ts";
import { fromLatin1, toLatin1 } from "./latin1.ts";
import { type PercentSpec, parsePercent, unknownConversion } from "./percent-parse.ts";
import { callSpecial } from "./special.ts";
import { getItem } from "./subscript.ts";
import { ascii, plainStr, repr } from "./text.ts";
import { checkTextSize } from "./text-size.ts";
import { unboxBytes, unboxInt, unboxString } from "./unbox.ts";

/** `template % argument` */
export function percentFormat(template: Value, argument: Value): Result {
  const text = unboxString(template);
  spend(3 * EFFORT_PS.newText);
  if (text !== undefined) return new Formatting(text, argument, false).run();
  const { bytes } = template as PyBytes | PyByteArray;
  return chain(new Formatting(fromLatin1(bytes), argument, true).run(), (made) => {
    const formatted = toLatin1(made as string);
    return template instanceof PyByteArray ? new PyByteArray(formatted) : new PyBytes(formatted);
  });
}

/** Width and precision where "*" has been replaced by its argument. */
interface Layout {
  readonly spec: PercentSpec;
  readonly width: number;
  readonly precision: number;
  readonly leftAdjusted: boolean;
}

/** One evaluation of a template: where it is, and what it has made so far. */
class Formatting {
  private readonly specs: readonly PercentSpec[];
  private readonly argument: Value;
  private readonly isBytes: boolean;
  private readonly isMapping: boolean;
  private readonly items: readonly Value[];
  private nextSpec = 0;
  private nextItem = 0;
  private usedKey = false;
  private text = "";

  constructor(template: string, argument: Value, isBytes: boolean) {
    this.specs = parsePercent(template);
    this.argument = argument;
    this.isBytes = isBytes;
    this.items = argument instanceof PyTuple ? argument.items : [argument];
    this.isMapping = isMapping(argument, isBytes);
  }

  run(): Result {
    for (; this.nextSpec < this.specs.length; ) {
      const spec = this.specs[this.nextSpec++]!;
      this.text += spec.before;
      if (spec.flaw !== null) raise("ValueError", spec.flaw);
      if (spec.type === "") continue;
      if (spec.key !== null) {
        const value = this.lookUp(spec.key);
        if (value instanceof Deferred) return steps(this.continueWithKey(spec, value));
        const piece = this.convert(spec, value);
        if (piece instanceof Deferred) return steps(this.continueAfter(piece));
        this.text += piece as string;
        continue;
      }
      const piece = this.convert(spec, undefined);
      if (piece instanceof Deferred) return steps(this.continueAfter(piece));
      this.text += piece as string;
    }
    const done = this.usedKey || this.isMapping || this.nextItem >= this.items.length;
    if (!done) raise("TypeError", `not all arguments converted during ${this.isBytes ? "bytes" : "string"} formatting`);
    return this.text;
  }

  private *continueWithKey(spec: PercentSpec, pending: Deferred): Steps {
    this.text += (yield* settle(this.convert(spec, (yield pending) as Value))) as string;
    return this.run();
  }

  private *continueAfter(pending: Deferred): Steps {
    this.text += (yield pending) as string;
    return this.run();
  }

  private lookUp(key: string): Result {
    if (!this.isMapping) raise("TypeError", "format requires a mapping");
    this.usedKey = true;
    return getItem(this.argument, this.isBytes ? new PyBytes(toLatin1(key)) : key);
  }

  private take(): Value {
    const item = this.usedKey ? undefined : this.items[this.nextItem];
    if (item === undefined) return raise("TypeError", "not enough arguments for format string");
    this.nextItem++;
    return item;
  }

  private takeSize(): number {
    const size = unboxInt(this.take());
    if (size === undefined) return raise("TypeError", "* wants int");
    if (typeof size === "bigint" || Math.abs(size) >= 2 ** 31) return raise("OverflowError", "Python int too large to convert to C int");
    return size;
  }

  /** The text of one conversion, padded. `keyed` is what its key led to. */
  private convert(spec: PercentSpec, keyed: Value | undefined): Result {
    let { leftAdjusted } = spec;
    let width = spec.width === "*" ? this.takeSize() : spec.width;
    if (width < 0 && spec.width === "*") {
      leftAdjusted = true;
      width = -width;
    }
    const precision = spec.precision === "*" ? Math.max(this.takeSize(), 0) : spec.precision;
    const layout = { spec, width, precision, leftAdjusted };
    checkTextSize(Math.max(width, precision));
    const value = keyed === undefined ? this.take() : keyed;
    return this.isBytes && "sba".includes(spec.type) ? this.convertBytes(layout, value) : convertValue(layout, value, this.isBytes);
  }

  private convertBytes(layout: Layout, value: Value): Result {
    if (layout.spec.type === "a") return chain(ascii(value), (text) => padPlain(text as string, layout));
    const buffer = unboxBytes(value);
    if (buffer !== undefined) return padPlain(fromLatin1(buffer), layout);
    const made = callSpecial(value, "__bytes__");
    if (made === undefined) {
      const { name } = classOf(value);
      return raise("TypeError", `%b requires a bytes-like object, or an object that implements __bytes__, not '${name}'`);
    }
    return chain(made, (bytes) => {
      if (!(bytes instanceof PyBytes)) return raise("TypeError", `__bytes__ returned non-bytes (type ${classOf(bytes).shownName})`);
      return padPlain(fromLatin1(bytes.bytes), layout);
    });
  }
}

/** Has it items to be got by key, as CPython sees it? Then arguments may be left over. */
function isMapping(value: Value, isBytes: boolean): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isBytes && (value instanceof PyBytes || value instanceof PyByteArray)) return false;
  return !(value instanceof PyTuple) && unboxString(value) === undefined && value.cls.lookup("__getitem__") !== undefined;
}

function convertValue(layout: Layout, value: Value, isBytes: boolean): Result {
  switch (layout.spec.type) {
    case "s":
      return typeof value === "string" ? padPlain(value, layout) : chain(plainStr(value), (text) => padPlain(text as string, layout));
    case "r":
      return chain(isBytes ? ascii(value) : repr(value), (text) => padPlain(text as string, layout));
    case "a":
      return chain(ascii(value), (text) => padPlain(text as string, layout));
    case "d":
    case "i":
    case "u":
    case "o":
    case "x":
    case "X":
      return convertInt(layout, value, isBytes);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
      return isBytes ? convertFloatOfBytes(layout, value) : convertFloat(layout, value);
    case "c":
      return convertCharacter(layout, value, isBytes);
    default:
      return unknownConversion(layout.spec);
  }
}

/** Text cut to the precision and padded with spaces. */
function padPlain(text: string, { width, precision, leftAdjusted }: Layout): string {
  if (width <= 0 && precision < 0) return text;
  const cut = precision >= 0 && precision < text.length ? Array.from(text).slice(0, precision).join("") : text;
  const missing = width - codePointCount(cut);
  if (missing <= 0) return cut;
  return leftAdjusted ? cut + " ".repeat(missing) : " ".repeat(missing) + cut;
}

function convertInt(layout: Layout, value: Value, isBytes: boolean): Result {
  const int = unboxInt(value);
  if (int !== undefined) return intPiece(layout, int);
  const { type } = layout.spec;
  const isBased = type === "o" || type === "x" || type === "X";
  if (value instanceof PyFloat && !isBased) return intPiece(layout, truncate(value.value));
  const names = isBased ? ["__index__"] : ["__int__", "__index__", "__trunc__"];
  const name = names.find((candidate) => classOf(value).lookup(candidate) !== undefined);
  const wanted = isBased ? "an integer" : "a real number";
  // bytes take "i" for another way to write "d".
  const complaint = `%${isBytes && type === "i" ? "d" : type} format: ${wanted} is required, not ${classOf(value).shownName}`;
  if (name === undefined || typeof value === "string") return raise("TypeError", complaint);
  return steps(askForInt(layout, callSpecial(value, name) as Deferred, complaint));
}

/** A TypeError on the way to an int counts as: this is no number. */
function* askForInt(layout: Layout, asked: Deferred, complaint: string): Steps {
  let made: Value;
  try {
    made = (yield asked) as Value;
  } catch (thrown) {
    if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.TypeError)) raise("TypeError", complaint);
    throw thrown;
  }
  return intPiece(layout, unboxInt(made) ?? raise("TypeError", complaint));
}

function truncate(value: number): Int {
  if (Number.isNaN(value)) return raise("ValueError", "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) return raise("OverflowError", "cannot convert float infinity to integer");
  return floatToInt(Math.trunc(value));
}

function intPiece(layout: Layout, value: Int): string {
  const { spec, precision } = layout;
  if (typeof value === "number" && spec.type === "d" && layout.width <= 0 && precision < 0 && spec.sign === "") return String(value);
  const base = spec.type === "o" ? 8 : spec.type === "x" || spec.type === "X" ? 16 : 10;
  const text = base === 10 ? intText(value) : intDigits(value, base);
  let digits = value < 0 ? text.slice(1) : text;
  if (digits.length < precision) digits = digits.padStart(precision, "0");
  if (spec.type === "X") digits = digits.toUpperCase();
  const prefix = spec.alternate && base !== 10 ? `0${spec.type}` : "";
  return numberPiece(layout, value < 0, { prefix, digits });
}

function convertFloat(layout: Layout, value: Value): Result {
  const float = toFloat(value);
  if (!(float instanceof Deferred)) return floatPiece(layout, float);
  return chain(float, (made) => floatPiece(layout, toFloat(made) as number));
}

/** bytes have words of their own, for values that are too large as well. */
function convertFloatOfBytes(layout: Layout, value: Value): Result {
  const complaint = (error: unknown): never => {
    if (error instanceof PyThrow) raise("TypeError", `float argument required, not ${classOf(value).shownName}`);
    throw error;
  };
  let piece: Result;
  try {
    piece = convertFloat(layout, value);
  } catch (error) {
    return complaint(error);
  }
  if (!(piece instanceof Deferred)) return piece;
  function* body(asked: Deferred): Steps {
    try {
      return (yield asked) as Value;
    } catch (error) {
      return complaint(error);
    }
  }
  return steps(body(piece));
}

function floatPiece(layout: Layout, value: number): string {
  const { spec } = layout;
  const size = Math.abs(value);
  const precision = layout.precision < 0 ? 6 : layout.precision;
  const type = spec.type.toLowerCase() as "e" | "f" | "g";
  const finite = Number.isFinite(value);
  const text = finite ? floatText(size, { type, precision, alternate: spec.alternate }) : Number.isNaN(value) ? "nan" : "inf";
  const digits = spec.type === type ? text : text.toUpperCase();
  return numberPiece(layout, value < 0 || Object.is(value, -0), { prefix: "", digits });
}

function numberPiece(layout: Layout, negative: boolean, { prefix, digits }: { readonly prefix: string; readonly digits: string }): string {
  const { spec, width, leftAdjusted } = layout;
  const head = (negative ? "-" : spec.sign) + prefix;
  const missing = width - head.length - digits.length;
  if (missing <= 0) return head + digits;
  if (leftAdjusted) return head + digits + " ".repeat(missing);
  return spec.zeroPadded ? head + "0".repeat(missing) + digits : " ".repeat(missing) + head + digits;
}

function convertCharacter(layout: Layout, value: Value, isBytes: boolean): Result {
  const plain = { ...layout, precision: -1 };
  if (isBytes) return padPlain(byteCharacter(value), plain);
  const text = unboxString(value);
  if (text !== undefined) return codePointCount(text) === 1 ? padPlain(text, plain) : raise("TypeError", "%c requires int or char");
  if (unboxInt(value) === undefined && classOf(value).lookup("__index__") === undefined) raise("TypeError", "%c requires int or char");
  const index = toIndex(value);
  const character = (code: Int): string => {
    if (code < 0 || code > 0x10ffff) raise("OverflowError", "%c arg not in range(0x110000)");
    return padPlain(String.fromCodePoint(Number(code)), plain);
  };
  return index instanceof Deferred ? chain(index, (code) => character(unboxInt(code)!)) : character(index);
}

function byteCharacter(value: Value): string {
  if ((value instanceof PyBytes || value instanceof PyByteArray) && value.bytes.length === 1) return fromLatin1(value.bytes);
  const int = unboxInt(value);
  if (int === undefined) return raise("TypeError", "%c requires an integer in range(256) or a single byte");
  if (int < 0 || int > 255) return raise("OverflowError", "%c arg not in range(256)");
  return String.fromCharCode(Number(int));
}
