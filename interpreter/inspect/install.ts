// Everything that programs can ask about running code, put in place: called once, when the interpreter is loaded.

import { installCode } from "./code-natives.ts";
import { installFrames } from "./frame-natives.ts";
import { installFunctionParts } from "./function-natives.ts";
import { installGeneratorAttributes } from "./generator-natives.ts";

export function installInspection(): void {
  installCode();
  installFrames();
  installFunctionParts();
  installGeneratorAttributes();
}
