// The native modules about the system around a program: files, descriptors, signals, exit handlers.

import type { NativeModule } from "../module.ts";
import { errnoModule } from "./errno.ts";
import { ioModule } from "./io.ts";
import { posixModule } from "./posix.ts";
import { queueModule } from "./queue.ts";
import { selectModule } from "./select.ts";
import { signalModule } from "./signal.ts";
import { socketModule } from "./socket.ts";

export const SYSTEM_MODULES: readonly NativeModule[] = [
  errnoModule,
  ioModule,
  posixModule,
  queueModule,
  selectModule,
  signalModule,
  socketModule,
];
