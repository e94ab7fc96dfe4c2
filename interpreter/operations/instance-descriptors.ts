// The descriptors that a class statement puts into a class for what all its instances have: the slots it declares, `__dict__` and
// `__weakref__` (type_new_slots and subtype_getsets in Objects/typeobject.c).

import type { PyClass } from "../objects/class.ts";
import { makeException, PyThrow, raise } from "../objects/exception.ts";
import { PyGetSet } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { classOf } from "../objects/singleton.ts";
import { PyObject, type Value } from "../objects/value.ts";
import { weakHolders } from "../objects/weak-holder.ts";
import { dictOf, raiseMissing } from "./attribute.ts";

/** A descriptor serves the instances of the class that has it. */
function checkReceiver(owner: PyClass, name: string, self: Value): void {
  const cls = classOf(self);
  if (cls === owner || cls.isSubclassOf(owner)) return;
  raise("TypeError", `descriptor '${name}' for '${owner.shownName}' objects doesn't apply to a '${cls.shownName}' object`);
}

/**
 * What slots hold in instances of builtin classes' subclasses: beside whatever those are made of, by depth and name. A field, so that whoever
 * walks over references finds it.
 */
function nativeMembers(self: Value): Map<string, Value> {
  const holder = self as unknown as { slotMembers?: Map<string, Value> };
  holder.slotMembers ??= new Map();
  return holder.slotMembers;
}

/** A member whose value is kept in the instance apart from attributes. */
export function slotDescriptor(cls: PyClass, name: string): PyGetSet {
  // Classes of one line of descent that have slots of the same name differ in how far down they are.
  const nativeKey = () => `${cls.mro.length} ${name}`;
  const membersOf = (self: Value) => (self instanceof PyInstance ? self.members(cls) : nativeMembers(self));
  const keyIn = (self: Value) => (self instanceof PyInstance ? name : nativeKey());
  const missing = (self: Value): never => {
    checkReceiver(cls, name, self);
    throw new PyThrow(
      makeException("AttributeError", [`'${classOf(self).shownName}' object has no attribute '${name}'`], { name, obj: self }),
    );
  };
  return new PyGetSet({
    name,
    owner: cls,
    remake: (owner) => slotDescriptor(owner, name),
    doc: "",
    member: true,
    getter: (self) => {
      if (!(self instanceof PyObject)) return missing(self);
      const value = membersOf(self).get(keyIn(self));
      return value === undefined ? missing(self) : value;
    },
    setter: (self, value) => {
      checkReceiver(cls, name, self);
      if (value !== undefined) membersOf(self).set(keyIn(self), value);
      // What is not there cannot be deleted, for which CPython has the bare name only (PyMember_SetOne).
      else if (!membersOf(self).delete(keyIn(self))) raise("AttributeError", name);
      return null;
    },
  });
}

/** Assigns `instance.__dict__`; undefined deletes it, and a new one takes its place. */
export function replaceDict(self: Value, value: Value | undefined): null {
  const dict = value === undefined ? new PyDict() : value;
  if (!(dict instanceof PyDict)) return raise("TypeError", `__dict__ must be set to a dictionary, not a '${classOf(dict).shownName}'`);
  if (self instanceof PyInstance) self.setDict(dict);
  else if (self instanceof PyObject && "attributes" in self) (self as { attributes: PyDict }).attributes = dict;
  return null;
}

/** The class's own `__dict__`: the attributes of an instance. */
export function dictDescriptor(cls: PyClass): PyGetSet {
  return new PyGetSet({
    name: "__dict__",
    owner: cls,
    remake: dictDescriptor,
    doc: "dictionary for instance variables (if defined)",
    member: false,
    getter: (self) => {
      checkReceiver(cls, "__dict__", self);
      return dictOf(self) ?? raiseMissing(self, "__dict__");
    },
    setter: (self, value) => {
      checkReceiver(cls, "__dict__", self);
      return replaceDict(self, value);
    },
  });
}

/** The class's own `__weakref__`: the first of the references to an instance, None while there is none. */
export function weakrefDescriptor(cls: PyClass): PyGetSet {
  return new PyGetSet({
    name: "__weakref__",
    owner: cls,
    remake: weakrefDescriptor,
    doc: "list of weak references to the object (if defined)",
    member: false,
    getter: (self) => {
      checkReceiver(cls, "__weakref__", self);
      return weakHolders.get(self as PyObject)?.[0] ?? null;
    },
    setter: null,
  });
}
