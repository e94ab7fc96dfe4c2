// The order in which a set lists its members: that of CPython's hash table (objects/set-table.ts). The table is made when
// somebody asks for the order, or when a removal or a merge makes it depend on more than the order of insertion.

import type { Key } from "../objects/mapping.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { PyRange, PyTuple } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { SetTable } from "../objects/set-table.ts";
import { PyBytes } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { combineHashes, hashFloat, hashInt, hashText, nativeHash } from "./hash.ts";
import type { Int } from "./integer.ts";
import { unboxInt, unboxString } from "./unbox.ts";

/** Members in table order. */
export function setOrder(set: PySet): readonly Value[] {
  if (set.size < 2) return [...set.members.values()];
  const members: Value[] = [];
  for (const key of tableOf(set).keys()) members.push(set.members.get(key)!);
  return members;
}

/** The table of a set; from now on it is kept up to date. */
export function tableOf(set: PySet): SetTable {
  if (set.table !== null && set.table.used === set.size) return set.table;
  const table = new SetTable();
  const codes = bucketCodes(set);
  for (const [key, member] of set.members) table.add(key, codes?.get(key) ?? plainHash(member));
  set.table = table;
  return table;
}

/** Hashes of the members that were compared by Python code. */
function bucketCodes(set: PySet): Map<Key, Int> | null {
  if (set.buckets === null) return null;
  const codes = new Map<Key, Int>();
  for (const [code, members] of set.buckets) for (const member of members) codes.set(member, code);
  return codes;
}

/** Enter a new member; `code` where it is known. */
export function enterMember(set: PySet, key: Key, member: Value, code?: Int): void {
  set.members.set(key, member);
  set.table?.add(key, code ?? plainHash(member));
}

export function dropMember(set: PySet, key: Key, code?: Int): void {
  const table = tableOf(set);
  const member = set.members.get(key)!;
  set.members.delete(key);
  table.discard(key, code ?? plainHash(member));
}

export function clearMembers(set: PySet): void {
  set.members.clear();
  set.buckets = null;
  set.table = null;
}

/**
 * The hash of a value that needs no Python code for it; undefined where CPython takes it from an address, or when one of
 * those lies inside.
 */
export function plainHash(value: Value): Int | undefined {
  const int = unboxInt(value);
  if (int !== undefined) return hashInt(int);
  const text = unboxString(value);
  if (text !== undefined) return hashText(text);
  if (value instanceof PyFloat) return Number.isNaN(value.value) ? undefined : hashFloat(value.value);
  if (value instanceof PyTuple) return hashAll(value.items, combineHashes);
  if (value instanceof PyBytes) return hashBytes(value.bytes);
  if (value instanceof PyComplex || value instanceof PyRange) return nativeHash(value) as Int | undefined;
  if (value instanceof PySet) return hashAll(value.members.values(), combineUnordered);
  return undefined;
}

function hashAll(items: Iterable<Value>, combine: (hashes: readonly Int[]) => Int): Int | undefined {
  const hashes: Int[] = [];
  for (const item of items) {
    const code = plainHash(item);
    if (code === undefined) return undefined;
    hashes.push(code);
  }
  return combine(hashes);
}

export function hashBytes(bytes: Uint8Array): number {
  let code = 0x811c9dc5;
  for (const byte of bytes) code = Math.imul(code ^ byte, 0x01000193);
  return code === -1 ? -2 : code;
}

const WORD = (1n << 64n) - 1n;

/** The hash of a frozenset; `address` gives a number for members that have no hash but that. */
export function frozensetHash(set: PySet, address: (member: Value) => number): Int {
  const codes = bucketCodes(set);
  return combineUnordered(Array.from(set.members, ([key, member]) => codes?.get(key) ?? plainHash(member) ?? address(member)));
}

/** frozenset_hash: the same in every order. */
function combineUnordered(hashes: readonly Int[]): Int {
  let sum = 0n;
  for (const hash of hashes) {
    const code = BigInt.asUintN(64, BigInt(hash));
    sum ^= ((code ^ 89869747n ^ (code << 16n)) * 3644798167n) & WORD;
  }
  sum ^= ((BigInt(hashes.length) + 1n) * 1927868237n) & WORD;
  sum ^= (sum >> 11n) ^ (sum >> 25n);
  sum = (sum * 69069n + 907133923n) & WORD;
  const code = sum === WORD ? 590923713n : BigInt.asIntN(64, sum);
  return code >= -9007199254740991n && code <= 9007199254740991n ? Number(code) : code;
}
