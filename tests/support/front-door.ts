// What terminal/index.ts exports, for tests that need no more of the engine than its users have: built where the build is fresh.
import { loadFrontDoor } from "./engine.ts";

export const { findingsOf, runProgram, TraceQuery } = await loadFrontDoor();
export type TraceQuery = InstanceType<typeof TraceQuery>;
