// The % operator of str and bytes.

import { NOT_IMPLEMENTED } from "../objects/singleton.ts";
import type { Result, Value } from "../objects/value.ts";

/** `template % argument` */
export function percentFormat(_template: Value, _argument: Value): Result {
  return NOT_IMPLEMENTED;
}
