// errno: the system's error numbers by name, and back.

import { PyDict } from "../../objects/mapping.ts";
import { ERRNO } from "../errno.ts";
import type { NativeModule } from "../module.ts";

const NUMBERS = Object.fromEntries(Object.entries(ERRNO).map(([name, [number]]) => [name, number]));

export const errnoModule: NativeModule = {
  name: "errno",
  doc: "This module makes available standard errno system symbols.",
  functions: {},
  values: {
    ...NUMBERS,
    EWOULDBLOCK: ERRNO.EAGAIN[0],
    ENOTSUP: ERRNO.EOPNOTSUPP[0],
    EDEADLOCK: ERRNO.EDEADLK[0],
    errorcode: () => {
      const names = new PyDict();
      for (const [name, number] of Object.entries(NUMBERS)) names.put(number, number, name);
      return names;
    },
  },
};
