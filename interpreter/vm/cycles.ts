// Which of the unreachable die at once. CPython frees what nothing refers to any more, which is not all that cannot be reached: objects
// that refer to each other in a circle keep each other alive until the collector comes (`gc.collect()`, or by itself now and then).

import { PyException } from "../objects/exception.ts";
import { PyCell, PyFunction, PyMethod } from "../objects/function.ts";
import { PyGenerator } from "../objects/generator.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { PyObject } from "../objects/value.ts";
import { Frame } from "./frame.ts";
import { eachReference, eachSlot } from "./reach.ts";

/** Kinds whose references are counted as CPython counts them. Others refer to each other in ways that CPython's do not. */
const COUNTED = [PyInstance, PyList, PyTuple, PyDict, PySet, PyMethod, PyFunction, PyCell, PyGenerator, Frame, PyException];

const isCounted = (object: PyObject): boolean => COUNTED.some((kind) => object instanceof kind);

function eachCounted(object: PyObject, meet: (value: unknown) => void): void {
  if (object instanceof PyGenerator) meet(object.frame);
  else if (object instanceof Frame) {
    eachSlot(object, meet);
    for (const cell of object.closure ?? []) meet(cell);
  } else eachReference(object, meet);
}

/** Of what the unreachable roots lead to, what no circle of references keeps. `reached` is all that lives. */
export function freedAtOnce(roots: readonly PyObject[], reached: ReadonlySet<PyObject>): ReadonlySet<PyObject> {
  const garbage = new Set(roots.filter((root) => !reached.has(root)));
  const references = new Map<PyObject, number>();
  for (const object of garbage) {
    const counted = isCounted(object);
    eachCounted(object, (value) => {
      if (!(value instanceof PyObject) || reached.has(value)) return;
      garbage.add(value);
      if (counted) references.set(value, (references.get(value) ?? 0) + 1);
    });
  }
  const freed = new Set([...garbage].filter((object) => !references.has(object)));
  for (const object of freed) {
    if (!isCounted(object)) continue;
    eachCounted(object, (value) => {
      const left = references.get(value as PyObject);
      if (left === undefined) return;
      references.set(value as PyObject, left - 1);
      if (left === 1) freed.add(value as PyObject);
    });
  }
  return freed;
}
