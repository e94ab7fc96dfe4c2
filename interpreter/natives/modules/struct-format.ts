// Struct formats: byte order, counts and letters, with native alignment for "@".

/** One value (or, for "s" and "p", one run of bytes) at its place. */
export interface Field {
  readonly letter: string;
  readonly offset: number;
  readonly size: number;
}

export interface Layout {
  readonly isLittle: boolean;
  /** Sizes and complaints of the platform, not the standard ones. */
  readonly isNative: boolean;
  readonly fields: readonly Field[];
  readonly size: number;
  /** How many values it takes. */
  readonly count: number;
}

const STANDARD: Readonly<Record<string, number>> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  "?": 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  s: 1,
  p: 1,
};
const NATIVE: Readonly<Record<string, number>> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };

/** A string is what is wrong with the format. */
export function parseFormat(format: string): Layout | string {
  const order = "@=<>!".includes(format[0] ?? " ") ? format[0]! : "";
  const isNative = order === "" || order === "@";
  const isLittle = order !== ">" && order !== "!";
  const sizes = isNative ? NATIVE : STANDARD;
  const fields: Field[] = [];
  let offset = 0;
  let count = 0;
  const items = /\s*(?:(\d*)(\S))?/gy;
  items.lastIndex = order.length;
  while (items.lastIndex < format.length) {
    const match = items.exec(format);
    const letter = match?.[2];
    if (match === null || letter === undefined) break;
    if (/\d/.test(letter)) return "repeat count given without format specifier";
    const size = sizes[letter];
    if (size === undefined) return "bad char in struct format";
    const repeat = match[1] === "" ? 1 : Number(match[1]);
    if (isNative && "xcbB?sp".includes(letter) === false) offset = Math.ceil(offset / size) * size;
    if (letter === "s" || letter === "p") {
      fields.push({ letter, offset, size: repeat });
      count++;
      offset += repeat;
    } else if (letter === "x") offset += repeat;
    else {
      if (repeat * size > 2 ** 40) return "total struct size too long";
      for (let i = 0; i < repeat; i++, offset += size) fields.push({ letter, offset, size });
      count += repeat;
    }
  }
  return { isLittle, isNative, fields, size: offset, count };
}
