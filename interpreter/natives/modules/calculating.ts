// The native modules about numbers, text and bytes.

import type { NativeModule } from "../module.ts";
import { sreModule } from "../regex/methods.ts";
import { binasciiModule } from "./binascii.ts";
import { cmathModule } from "./cmath.ts";
import { hashlibModule } from "./hashlib.ts";
import { mathModule } from "./math.ts";
import { randomModule } from "./random.ts";
import { structModule } from "./struct.ts";
import { unicodedataModule } from "./unicodedata.ts";
import { zlibModule } from "./zlib.ts";

export const CALCULATING_MODULES: readonly NativeModule[] = [
  binasciiModule,
  cmathModule,
  hashlibModule,
  mathModule,
  randomModule,
  sreModule,
  structModule,
  unicodedataModule,
  zlibModule,
];
