// The names that dir() lists.

import { objectClass, PyClass } from "../objects/class.ts";
import { PyInstance } from "../objects/instance.ts";
import type { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { classOf } from "../objects/singleton.ts";
import { PyObject, type Value } from "../objects/value.ts";

/** Names of the value's own attributes and of its classes', sorted. */
export function allNames(value: Value): string[] {
  const names = new Set<string>();
  if (value instanceof PyModule) {
    addKeys(names, value.attributes);
    for (const name of value.later?.keys() ?? []) names.add(name);
  } else if (value instanceof PyClass) addClasses(names, value);
  else {
    if (value instanceof PyInstance) for (const name of value.ownNames()) names.add(name);
    else if (value instanceof PyObject && "attributes" in value) addKeys(names, value.attributes as PyDict | null);
    addClasses(names, classOf(value));
  }
  return [...names].sort();
}

function addKeys(names: Set<string>, dict: PyDict | null): void {
  for (const { key } of dict?.entries.values() ?? []) if (typeof key === "string") names.add(key);
}

/** Native classes whose instances have attributes of their own. */
const WITH_DICT: ReadonlySet<string> = new Set([
  ...["BaseException", "type", "function", "module", "classmethod", "staticmethod"],
  ...["OrderedDict", "partial", "SimpleNamespace", "_lru_cache_wrapper"],
]);

/** object itself has no __dict__ in CPython: it comes with the first class whose instances have one. */
function addClasses(names: Set<string>, cls: PyClass): void {
  for (const base of cls.mro) {
    for (const name of base.attributes.keys()) if (base !== objectClass || name !== "__dict__") names.add(name);
    if (base.builtin && WITH_DICT.has(base.name)) names.add("__dict__");
  }
}
