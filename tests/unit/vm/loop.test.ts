// The loop's switch names opcodes by literal numbers: here they are held against the table.

import { expect, test } from "vitest";
import { OP } from "../../../interpreter/bytecode/opcodes.ts";
import { SWITCHED } from "../../../interpreter/vm/loop.ts";

test("the labels of the loop's switch are the numbers of the opcodes they name", () => {
  const numbers = Object.fromEntries(Object.keys(SWITCHED).map((name) => [name, OP[name as keyof typeof SWITCHED]]));
  expect(SWITCHED).toEqual(numbers);
  expect(Object.keys(SWITCHED).length).toBeGreaterThan(20);
});
