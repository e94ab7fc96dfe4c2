// The native modules about numbers, text and bytes.

import type { NativeModule } from "../module.ts";
import { mathModule } from "./math.ts";

export const CALCULATING_MODULES: readonly NativeModule[] = [mathModule];
