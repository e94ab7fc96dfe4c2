// The machine types of array.array by type code.

/** What an item of a type code is, in bytes and bounds, and what errors call it. */
export interface Kind {
  readonly size: number;
  readonly float?: true;
  readonly low?: bigint;
  readonly high?: bigint;
  readonly words?: string;
}

const signed = (size: number, words: string): Kind => ({
  size,
  low: -(1n << BigInt(size * 8 - 1)),
  high: (1n << BigInt(size * 8 - 1)) - 1n,
  words,
});
const unsigned = (size: number, words: string): Kind => ({ size, low: 0n, high: (1n << BigInt(size * 8)) - 1n, words });

export const KINDS: Readonly<Record<string, Kind>> = {
  b: signed(1, "signed char"),
  B: unsigned(1, "unsigned byte integer"),
  h: signed(2, "signed short integer"),
  H: unsigned(2, "unsigned short"),
  i: signed(4, "signed integer"),
  I: unsigned(4, "unsigned int"),
  l: signed(8, "signed long"),
  L: unsigned(8, "unsigned long"),
  q: signed(8, "signed long long"),
  Q: unsigned(8, "unsigned long long"),
  f: { size: 4, float: true },
  d: { size: 8, float: true },
  u: { size: 4 },
};

/** What an error says of a value beyond a bound. */
export const boundWords = (kind: Kind, bound: string): string =>
  kind.size >= 8 ? "Python int too large to convert to C long" : `${kind.words} is ${bound}`;
