// The constants of one code object: each literal once, told apart as Python's compiler tells them (1, 1.0 and True are
// three, 0.0 and -0.0 two).

import type { Code, Literal } from "../bytecode/code.ts";

export const NONE: Literal = { kind: "none" };
export const TRUE: Literal = { kind: "true" };
export const FALSE: Literal = { kind: "false" };

export const int = (value: number | bigint): Literal => ({ kind: "int", value });
export const str = (value: string): Literal => ({ kind: "str", value });
export const tuple = (items: readonly Literal[]): Literal => ({ kind: "tuple", items });

/** Two literals are the same constant exactly when their keys are equal; null for what has code in it. */
export function literalKey(literal: Literal): string | null {
  switch (literal.kind) {
    case "none":
    case "true":
    case "false":
    case "ellipsis":
      return literal.kind;
    case "int":
      return `i${literal.value}`;
    case "float":
      return `f${floatKey(literal.value)}`;
    case "complex":
      return `c${floatKey(literal.real)},${floatKey(literal.imag)}`;
    case "str":
      return `s${literal.value}`;
    case "bytes":
      return `b${literal.value.join()}`;
    case "tuple":
      return sequenceKey("t", literal.items);
    case "frozenset":
      return sequenceKey("z", literal.items, true);
    case "code":
      return null;
  }
}

const floatKey = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

/** Lengths go before the parts, so that no part can imitate another; where the order does not count, the parts are sorted. */
function sequenceKey(mark: string, items: readonly Literal[], isSorted = false): string | null {
  const parts: string[] = [];
  for (const item of items) {
    const part = literalKey(item);
    if (part === null) return null;
    parts.push(`${part.length}:${part}`);
  }
  if (isSorted) parts.sort();
  return mark + parts.join("");
}

/** What `bool()` says of a constant. */
export function isTrue(literal: Literal): boolean {
  switch (literal.kind) {
    case "none":
    case "false":
      return false;
    case "true":
    case "ellipsis":
    case "code":
      return true;
    case "int":
      return literal.value !== 0 && literal.value !== 0n;
    case "float":
      return literal.value !== 0;
    case "complex":
      return literal.real !== 0 || literal.imag !== 0;
    case "str":
    case "bytes":
      return literal.value.length > 0;
    case "tuple":
    case "frozenset":
      return literal.items.length > 0;
  }
}

export class ConstantPool {
  readonly literals: Literal[] = [];
  private readonly indices = new Map<string | Code, number>();
  /** The two commonest kinds, found without making a key. */
  private readonly texts = new Map<string, number>();
  private readonly integers = new Map<number | bigint, number>();

  /** The index of `literal`, which is added if it is new. */
  add(literal: Literal): number {
    switch (literal.kind) {
      case "str":
        return this.find(this.texts, literal.value, literal);
      case "int":
        return this.find(this.integers, literal.value, literal);
      case "code":
        return this.find(this.indices, literal.code, literal);
      default: {
        const key = literalKey(literal);
        return key === null ? this.literals.push(literal) - 1 : this.find(this.indices, key, literal);
      }
    }
  }

  /** Forgets the constants from `length` on: only ever the last step. */
  truncate(length: number): void {
    this.literals.length = length;
  }

  private find<Key>(table: Map<Key, number>, key: Key, literal: Literal): number {
    const known = table.get(key);
    if (known !== undefined) return known;
    const index = this.literals.push(literal) - 1;
    table.set(key, index);
    return index;
  }
}
