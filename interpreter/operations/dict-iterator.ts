// Iterators over a dict's keys, values and items, which end with an error when keys come or go meanwhile.

import { builtinClass, type PyClass } from "../objects/class.ts";
import type { DictPart } from "../objects/dict-view.ts";
import { raise } from "../objects/exception.ts";
import { PyIterator } from "../objects/iterator.ts";
import type { Entry, PyDict } from "../objects/mapping.ts";
import { PyTuple } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";

export const dictIteratorClasses: Readonly<Record<DictPart, PyClass>> = {
  keys: builtinClass("dict_keyiterator", { subclassable: false }),
  values: builtinClass("dict_valueiterator", { subclassable: false }),
  items: builtinClass("dict_itemiterator", { subclassable: false }),
};
export const reverseDictIteratorClasses: Readonly<Record<DictPart, PyClass>> = {
  keys: builtinClass("dict_reversekeyiterator", { subclassable: false }),
  values: builtinClass("dict_reversevalueiterator", { subclassable: false }),
  items: builtinClass("dict_reverseitemiterator", { subclassable: false }),
};

export class DictIterator extends PyIterator {
  readonly cls: PyClass;
  private dict: PyDict | null;
  private readonly source: Iterator<Entry>;
  private readonly part: DictPart;
  private readonly size: number;
  private readonly version: number;
  private taken = 0;

  constructor(dict: PyDict, part: DictPart, reversed: boolean) {
    super();
    this.cls = (reversed ? reverseDictIteratorClasses : dictIteratorClasses)[part];
    this.dict = dict;
    this.part = part;
    this.size = dict.size;
    this.version = dict.keysVersion;
    this.source = reversed ? [...dict.entries.values()].reverse().values() : dict.entries.values();
  }

  next(): Value | undefined {
    const { dict } = this;
    if (dict === null) return undefined;
    if (dict.keysVersion !== this.version) this.checkChange(dict);
    const step = this.source.next();
    if (step.done === true) {
      this.dict = null;
      return undefined;
    }
    this.taken++;
    const { key, value } = step.value;
    if (this.part === "keys") return key;
    return this.part === "values" ? value : new PyTuple([key, value!]);
  }

  override remaining(): number {
    return this.dict === null ? 0 : this.size - this.taken;
  }

  private checkChange(dict: PyDict): void {
    if (dict.size !== this.size) {
      this.dict = null;
      raise("RuntimeError", "dictionary changed size during iteration");
    }
    if (this.taken >= this.size) return;
    this.dict = null;
    raise("RuntimeError", "dictionary keys changed during iteration");
  }
}

export function dictIterator(dict: PyDict, part: DictPart, reversed = false): DictIterator {
  return new DictIterator(dict, part, reversed);
}
