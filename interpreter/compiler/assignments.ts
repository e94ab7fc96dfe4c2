// Assignments: plain, augmented, annotated.

import type { AnnAssign, Assign, AugAssign, Expr } from "../syntax/ast.ts";
import { annotation } from "./bodies.ts";
import { attributePlace } from "./calls.ts";
import { str } from "./constants.ts";
import { accessName, refuseDebug } from "./names.ts";
import { emitInPlace } from "./operators.ts";
import type { Unit } from "./unit.ts";

export function assign(unit: Unit, { targets, value }: Assign): void {
  unit.expression(value);
  targets.forEach((target, index) => {
    if (index + 1 < targets.length) unit.emit("COPY", 1);
    unit.expression(target);
  });
}

/** `target op= value`: the target's object and key are evaluated once, read, and stored to. */
export function augmentedAssign(unit: Unit, node: AugAssign): void {
  const { target } = node;
  unit.place = target;
  switch (target.type) {
    case "Attribute":
      unit.expression(target.value);
      unit.emit("COPY", 1);
      unit.place = attributePlace(target, target);
      unit.named("LOAD_ATTR", target.attr);
      break;
    case "Subscript":
      unit.expression(target.value);
      unit.expression(target.slice);
      unit.emit("COPY", 2);
      unit.emit("COPY", 2);
      unit.emit("BINARY_SUBSCR");
      break;
    case "Name":
      accessName(unit, target.id, "Load");
      break;
  }
  unit.place = node;
  unit.expression(node.value);
  emitInPlace(unit, node.op);
  unit.place = target;
  switch (target.type) {
    case "Attribute":
      unit.place = attributePlace(target, target);
      unit.emit("SWAP", 2);
      return unit.named("STORE_ATTR", target.attr);
    case "Subscript":
      unit.emit("SWAP", 3);
      unit.emit("SWAP", 2);
      return unit.emit("STORE_SUBSCR");
    case "Name":
      return accessName(unit, target.id, "Store");
  }
}

/** `target: annotation = value`. Only annotations of simple names in modules and classes are kept; others there are evaluated and dropped. */
export function annotatedAssign(unit: Unit, node: AnnAssign): void {
  const { target, value } = node;
  if (value !== null) {
    unit.expression(value);
    unit.expression(target);
  }
  const isKept = unit.kind === "module" || unit.kind === "class";
  switch (target.type) {
    case "Name":
      refuseDebug(unit, target.id, "Store");
      if (!node.simple || !isKept) break;
      annotation(unit, node.annotation);
      unit.emit("LOAD_NAME", unit.nameIndex("__annotations__"));
      unit.constant(str(unit.mangled(target.id)));
      unit.emit("STORE_SUBSCR");
      break;
    case "Attribute":
      refuseDebug(unit, target.attr, "Store");
      if (value === null) evaluate(unit, target.value);
      break;
    case "Subscript":
      if (value !== null) break;
      evaluate(unit, target.value);
      evaluateKey(unit, target.slice);
      break;
  }
  if (!node.simple && isKept && !unit.compilation.lazyAnnotations) evaluate(unit, node.annotation);
}

function evaluate(unit: Unit, node: Expr): void {
  unit.expression(node);
  unit.emit("POP_TOP");
}

function evaluateKey(unit: Unit, node: Expr): void {
  if (node.type === "Tuple") for (const element of node.elts) evaluateKey(unit, element);
  else if (node.type === "Slice") {
    for (const bound of [node.lower, node.upper, node.step]) if (bound !== null) evaluate(unit, bound);
  } else evaluate(unit, node);
}
