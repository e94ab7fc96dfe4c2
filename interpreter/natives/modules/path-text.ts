// Paths as programs give them: str, bytes, or anything with __fspath__.

import { type Deferred, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { decodeBytes } from "../../operations/codec.ts";
import { callSpecial } from "../../operations/special.ts";
import { unboxString } from "../../operations/unbox.ts";

/** `os.fspath(path)`: the str or bytes a path stands for. */
export function* fsPath(path: Value): Generator<Deferred, Value, never> {
  if (unboxString(path) !== undefined || path instanceof PyBytes) return path;
  const asked = callSpecial(path, "__fspath__");
  if (asked === undefined) return raise("TypeError", `expected str, bytes or os.PathLike object, not ${classOf(path).shownName}`);
  const text = yield* settle(asked);
  if (unboxString(text) !== undefined || text instanceof PyBytes) return text;
  return raise("TypeError", `expected ${classOf(path).shownName}.__fspath__() to return str or bytes, not ${classOf(text).shownName}`);
}

/** A path as text, for the simulated disk. */
export function* pathText(path: Value): Generator<Deferred, string, never> {
  const given = yield* fsPath(path);
  return given instanceof PyBytes ? decodeBytes(given.bytes, "utf-8", "surrogateescape") : unboxString(given)!;
}
