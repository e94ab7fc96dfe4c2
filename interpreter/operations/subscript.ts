// container[key]: reading, writing and deleting items of native containers and text; everything else through the dunder methods.

import { raise } from "../objects/exception.ts";
import { classOf } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";

/** `container[key]` */
export function getItem(container: Value, _key: Value): Result {
  return raise("TypeError", `'${classOf(container).name}' object is not subscriptable`);
}

/** `container[key] = value`; the Result's value is of no use. */
export function setItem(container: Value, _key: Value, _value: Value): Result {
  return raise("TypeError", `'${classOf(container).name}' object does not support item assignment`);
}

/** `del container[key]` */
export function deleteItem(container: Value, _key: Value): Result {
  return raise("TypeError", `'${classOf(container).name}' object doesn't support item deletion`);
}

/** `item in container`; an answer that is no bool is turned into one. */
export function contains(container: Value, _item: Value): boolean | Result {
  return raise("TypeError", `argument of type '${classOf(container).name}' is not iterable`);
}
