// Sets of characters as tests on codes, with case folded where the flags say so. Answers for ASCII are kept in a table.

import { ALPHANUMERIC, DECIMAL, SPACE } from "../../operations/character-kinds.ts";
import { ASCII, IGNORECASE, type SetItem, UNICODE } from "./tree.ts";

const TABLE_SIZE = 256;

export class CharacterSet {
  private readonly table = new Uint8Array(TABLE_SIZE);
  private readonly test: (code: number) => boolean;
  constructor(test: (code: number) => boolean) {
    this.test = test;
    for (let code = 0; code < TABLE_SIZE; code++) this.table[code] = test(code) ? 1 : 0;
  }
  has(code: number): boolean {
    return code < TABLE_SIZE ? this.table[code] === 1 : this.test(code);
  }
}

function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

const isSpace = (code: number): boolean => (code >= 9 && code <= 13) || code === 32;

/** Whether `\w` matches under these flags; also what a word boundary is between. */
export function isWord(code: number, flags: number): boolean {
  if (code < 128 || !(flags & UNICODE) || flags & ASCII) return isAsciiWord(code);
  return ALPHANUMERIC.test(String.fromCodePoint(code));
}

function inCategory(item: Extract<SetItem, { kind: "category" }>, code: number, flags: number): boolean {
  const unicode = Boolean(flags & UNICODE) && !(flags & ASCII);
  let found: boolean;
  if (item.category === "word") found = isWord(code, flags);
  else if (item.category === "digit")
    found = (code >= 48 && code <= 57) || (unicode && code > 127 && DECIMAL.test(String.fromCodePoint(code)));
  else found = isSpace(code) || (unicode && SPACE.test(String.fromCodePoint(code)));
  return found !== item.negated;
}

/** Letters that fold to one another though neither is the lower case of the other. */
const EQUIVALENT: readonly (readonly number[])[] = [
  [0x69, 0x131],
  [0x73, 0x17f],
  [0xb5, 0x3bc],
  [0x345, 0x3b9, 0x1fbe],
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0x3b2, 0x3d0],
  [0x3b5, 0x3f5],
  [0x3b8, 0x3d1],
  [0x3ba, 0x3f0],
  [0x3c0, 0x3d6],
  [0x3c1, 0x3f1],
  [0x3c2, 0x3c3],
  [0x3c6, 0x3d5],
  [0x432, 0x1c80],
  [0x434, 0x1c81],
  [0x43e, 0x1c82],
  [0x441, 0x1c83],
  [0x442, 0x1c84, 0x1c85],
  [0x44a, 0x1c86],
  [0x463, 0x1c87],
  [0x1e61, 0x1e9b],
  [0xa64b, 0x1c88],
  [0xfb05, 0xfb06],
];
const CLASSES = new Map<number, readonly number[]>(EQUIVALENT.flatMap((codes) => codes.map((code) => [code, codes] as const)));

/** The single-character lower case. */
function lower(code: number, flags: number): number {
  if (code < 128 || !(flags & UNICODE) || flags & ASCII) return code >= 65 && code <= 90 ? code + 32 : code;
  return code === 0x130 ? 0x69 : String.fromCodePoint(code).toLowerCase().codePointAt(0)!;
}

/** One code for all characters that are equal when case does not count. */
export function folded(code: number, flags: number): number {
  const small = lower(code, flags);
  return flags & UNICODE && !(flags & ASCII) ? (CLASSES.get(small)?.[0] ?? small) : small;
}

/** All spellings of a character when case does not count. */
function spellings(code: number, flags: number): readonly number[] {
  const small = lower(code, flags);
  const unicode = Boolean(flags & UNICODE) && !(flags & ASCII);
  const all = new Set<number>();
  for (const member of (unicode ? CLASSES.get(small) : undefined) ?? [small]) {
    all.add(member);
    if (!unicode) {
      if (member >= 97 && member <= 122) all.add(member - 32);
      continue;
    }
    const upper = String.fromCodePoint(member).toUpperCase();
    if (Array.from(upper).length === 1) all.add(upper.codePointAt(0)!);
  }
  all.add(code);
  return [...all];
}

function hasPlainly(items: readonly SetItem[], code: number, flags: number): boolean {
  for (const item of items) {
    if (
      item.kind === "literal"
        ? item.code === code
        : item.kind === "range"
          ? code >= item.from && code <= item.to
          : inCategory(item, code, flags)
    ) {
      return true;
    }
  }
  return false;
}

export function makeSet(items: readonly SetItem[], negated: boolean, flags: number): CharacterSet {
  if (!(flags & IGNORECASE)) return new CharacterSet((code) => hasPlainly(items, code, flags) !== negated);
  const categories = items.filter((item) => item.kind === "category");
  const others = items.filter((item) => item.kind !== "category");
  return new CharacterSet((code) => {
    const found = hasPlainly(categories, lower(code, flags), flags) || spellings(code, flags).some((one) => hasPlainly(others, one, flags));
    return found !== negated;
  });
}
