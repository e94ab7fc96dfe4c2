// Programs of which versions of Python think differently: what python3 of each version printed, against the profile of that version.

import { describe, expect, it } from "vitest";
import type { ProfileName } from "../../scheduler/index.ts";
import { runProgram } from "./front-door.ts";

export interface VersionCase {
  readonly what: string;
  readonly source: string;
  /** Output with what went to stderr after it, by the first and the last of the versions that print it. */
  readonly prints: readonly (readonly [readonly ProfileName[], string])[];
}

export function describeVersions(cases: readonly VersionCase[]): void {
  describe.each(cases)("$what", ({ source, prints }) => {
    it.each(prints.flatMap(([versions, text]) => versions.map((version) => [version, text] as const)))("%s", (profile, text) => {
      const { stdout, stderr } = runProgram({ source, profile, path: "a.py", maxEvents: 0 });
      expect(stdout + stderr).toBe(text);
    });
  });
}
