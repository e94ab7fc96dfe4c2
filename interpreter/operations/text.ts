// str(), repr(), ascii() and format() of any value.

import { raise } from "../objects/exception.ts";
import type { Result, Value } from "../objects/value.ts";

/** `repr(value)` */
export function repr(value: Value): Result {
  return raise("SystemError", `no repr for ${typeof value}`);
}

/** `str(value)` */
export function str(value: Value): Result {
  return typeof value === "string" ? value : repr(value);
}

/** `format(value, spec)` */
export function format(value: Value, spec: string): Result {
  return spec === "" ? str(value) : raise("SystemError", "no format");
}
