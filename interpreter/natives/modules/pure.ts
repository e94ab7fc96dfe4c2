// The native modules that compute and nothing else: data structures, iterators, functions about functions.

import type { NativeModule } from "../module.ts";
import { abcModule } from "./abc.ts";
import { collectionsModule } from "./collections.ts";
import { functoolsModule } from "./functools.ts";
import { itertoolsModule } from "./itertools.ts";
import { operatorModule } from "./operator.ts";

export const PURE_MODULES: readonly NativeModule[] = [abcModule, collectionsModule, functoolsModule, itertoolsModule, operatorModule];
