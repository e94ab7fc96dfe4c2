// Looking things up in the Unicode Character Database: unpacked on first use, since most programs never ask.

import { inflate } from "pako";
import { decodeBytes } from "../../operations/codec.ts";
import { fromBase64 } from "./binascii.ts";
import { UNICODE_TABLES } from "./unicode-tables.ts";

/** Properties kept as runs of equal values over all code points, in the order of the sections. */
const RUN_PROPERTIES = ["category", "bidirectional", "combining", "width", "mirrored", "numeric", "digit", "decimal"] as const;
export type RunProperty = (typeof RUN_PROPERTIES)[number];

/** `starts[i]` is the first code point of a run whose value is `values[i]`. */
interface Runs {
  readonly starts: readonly number[];
  readonly values: readonly string[];
}

/** Ideographs and the like: the name is the prefix and the code. */
interface NameRange {
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
}

class Database {
  readonly names = new Map<number, string>();
  readonly codes = new Map<string, number>();
  readonly ranges: readonly NameRange[];
  readonly decompositions = new Map<number, string>();
  private readonly runs = new Map<RunProperty, Runs>();

  constructor() {
    const sections = decodeBytes(inflate(fromBase64(UNICODE_TABLES, false)), "utf-8", "strict").split("\0");
    let code = 0;
    for (const line of sections[0]!.split("\n")) {
      const space = line.indexOf(" ");
      code += space === 0 ? 1 : Number.parseInt(line.slice(0, space), 16);
      const name = line.slice(space + 1);
      this.names.set(code, name);
      this.codes.set(name, code);
    }
    this.ranges = sections[1]!.split("\n").map((line) => {
      const [from, to, ...words] = line.split(" ");
      return { from: Number.parseInt(from!, 16), to: Number.parseInt(to!, 16), prefix: words.join(" ") };
    });
    for (const [i, property] of RUN_PROPERTIES.entries()) this.runs.set(property, readRuns(sections[2 + i]!));
    for (const line of sections[2 + RUN_PROPERTIES.length]!.split("\n")) {
      const space = line.indexOf(" ");
      this.decompositions.set(Number.parseInt(line.slice(0, space), 16), line.slice(space + 1));
    }
  }

  property(property: RunProperty, code: number): string {
    const { starts, values } = this.runs.get(property)!;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= code) low = middle;
      else high = middle - 1;
    }
    return values[low]!;
  }
}

function readRuns(text: string): Runs {
  const starts: number[] = [];
  const values: string[] = [];
  let code = 0;
  for (const run of text.split(",")) {
    const colon = run.indexOf(":");
    starts.push(code);
    values.push(run.slice(0, colon));
    code += Number.parseInt(run.slice(colon + 1), 16);
  }
  return { starts, values };
}

let database: Database | undefined;

function opened(): Database {
  database ??= new Database();
  return database;
}

export function characterProperty(property: RunProperty, code: number): string {
  return opened().property(property, code);
}

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const INITIALS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const MEDIALS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const FINALS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");

function hangulName(code: number): string {
  const index = code - HANGUL_FIRST;
  const syllable = INITIALS[Math.floor(index / 588)]! + MEDIALS[Math.floor((index % 588) / 28)]! + FINALS[index % 28]!;
  return `HANGUL SYLLABLE ${syllable}`;
}

/** The character's name; undefined when it has none. */
export function characterName(code: number): string | undefined {
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return hangulName(code);
  const { names, ranges } = opened();
  const name = names.get(code);
  if (name !== undefined) return name;
  const range = ranges.find(({ from, to }) => code >= from && code <= to);
  return range === undefined ? undefined : range.prefix + code.toString(16).toUpperCase().padStart(4, "0");
}

/** The character with this name, in any case; undefined when there is none. Also for `\N{…}` in literals. */
export function characterByName(name: string): string | undefined {
  const upper = name.toUpperCase();
  const { codes, ranges } = opened();
  let code = codes.get(upper);
  // Names that are made by rule are known in capitals only.
  const dash = name.lastIndexOf("-");
  if (code === undefined && /^[0-9A-F]{4,5}$/.test(name.slice(dash + 1))) {
    const numbered = Number.parseInt(name.slice(dash + 1), 16);
    const prefix = name.slice(0, dash + 1);
    if (ranges.some((range) => range.prefix === prefix && numbered >= range.from && numbered <= range.to)) code = numbered;
  }
  if (code === undefined && name.startsWith("HANGUL SYLLABLE ")) code = hangulCode(name);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

function hangulCode(name: string): number | undefined {
  for (let code = HANGUL_FIRST; code <= HANGUL_LAST; code++) if (hangulName(code) === name) return code;
  return undefined;
}

/** Empty when the character does not decompose. */
export function decomposition(code: number): string {
  return opened().decompositions.get(code) ?? "";
}
