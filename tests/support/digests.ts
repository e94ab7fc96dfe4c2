// A digest of everything that a run gives. Two versions of Node that give the same make the same traces. It imports nothing of ours, so
// that a version of Node that cannot load TypeScript can be handed its text without the types.
import { createHash } from "node:crypto";
import type { PolicyName, runProgram as RunProgram } from "../../terminal/index.ts";

export interface RepeatedProgram {
  readonly path: string;
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly stdin: string;
}

const POLICIES: readonly PolicyName[] = ["fair", "random", "priority"];

/** The policies take turns, and the seed is the program's number. */
export function digestOf(runProgram: typeof RunProgram, { source, files, stdin }: RepeatedProgram, index: number): string {
  const policy = POLICIES[index % POLICIES.length] as PolicyName;
  const { schedule, ...run } = runProgram({ source, files, stdin, policy, seed: index, limits: { maxSteps: 2_000_000 } });
  return createHash("sha256")
    .update(JSON.stringify({ ...run, schedule }))
    .digest("hex");
}
