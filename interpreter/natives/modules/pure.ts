// The native modules that compute and nothing else: data structures, iterators, functions about functions.

import type { NativeModule } from "../module.ts";
import { abcModule } from "./abc.ts";
import { arrayModule } from "./array.ts";
import { bisectModule } from "./bisect.ts";
import { collectionsModule } from "./collections.ts";
import { functoolsModule } from "./functools.ts";
import { heapqModule } from "./heapq.ts";
import { itertoolsModule } from "./itertools.ts";
import { jsonModule } from "./json.ts";
import { operatorModule } from "./operator.ts";
import { stringModule } from "./string.ts";
import { typesModule } from "./types.ts";
import { weakrefModule } from "./weakref.ts";

export const PURE_MODULES: readonly NativeModule[] = [
  abcModule,
  arrayModule,
  bisectModule,
  collectionsModule,
  functoolsModule,
  heapqModule,
  itertoolsModule,
  jsonModule,
  operatorModule,
  stringModule,
  typesModule,
  weakrefModule,
];
