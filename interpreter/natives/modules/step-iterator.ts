// An iterator made of a function that takes the steps to the next item.

import type { PyClass } from "../../objects/class.ts";
import { eager, type Steps } from "../../objects/deferred.ts";
import { PyIterator } from "../../objects/iterator.ts";
import type { PyDict } from "../../objects/mapping.ts";
import type { NextResult } from "../../objects/value.ts";

export class StepIterator extends PyIterator {
  readonly cls: PyClass;
  attributes: PyDict | null = null;
  private readonly step: () => Steps;
  private over = false;
  /** `step` gives END at the end. */
  constructor(cls: PyClass, step: () => Steps) {
    super();
    this.cls = cls;
    this.step = step;
  }
  next(): NextResult {
    return this.over ? undefined : eager(this.step());
  }
  /** Not to be asked again. */
  finish(): void {
    this.over = true;
  }
}
