// The handler of every opcode, by number. A row missing from the maps below does not compile.

import { OPCODE_NAMES, type OpcodeName } from "../bytecode/opcodes.ts";
import { ATTRIBUTE_HANDLERS } from "./handlers/attributes.ts";
import { CALL_HANDLERS } from "./handlers/calls.ts";
import { CONTAINER_HANDLERS } from "./handlers/containers.ts";
import { EXCEPTION_HANDLERS } from "./handlers/exceptions.ts";
import { GENERATOR_HANDLERS } from "./handlers/generators.ts";
import type { Handler } from "./handlers/handler.ts";
import { IMPORT_HANDLERS } from "./handlers/imports.ts";
import { JUMP_HANDLERS } from "./handlers/jumps.ts";
import { NAME_HANDLERS } from "./handlers/names.ts";
import { OPERATOR_HANDLERS } from "./handlers/operators.ts";
import { PATTERN_HANDLERS } from "./handlers/patterns.ts";
import { STACK_HANDLERS } from "./handlers/stack.ts";

export const HANDLERS_BY_NAME: Readonly<Record<OpcodeName, Handler>> = {
  ...STACK_HANDLERS,
  ...OPERATOR_HANDLERS,
  ...NAME_HANDLERS,
  ...ATTRIBUTE_HANDLERS,
  ...CONTAINER_HANDLERS,
  ...JUMP_HANDLERS,
  ...CALL_HANDLERS,
  ...GENERATOR_HANDLERS,
  ...EXCEPTION_HANDLERS,
  ...IMPORT_HANDLERS,
  ...PATTERN_HANDLERS,
};

export const HANDLERS: readonly Handler[] = OPCODE_NAMES.map((name) => HANDLERS_BY_NAME[name]);
