// os.stat_result and os.terminal_size: what the file calls answer with.

import type { FileStatus } from "../../host/requests.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { demote } from "../../operations/integer.ts";
import { defineAttributes } from "../declare.ts";
import { structSequence } from "../struct-sequence.ts";
import { EPOCH_SECONDS } from "./time-calendar.ts";

/** Ten items; the fractions of the times, and what only Unix has, by name alone. */
export const statResult = structSequence("os.stat_result", [
  "st_mode",
  "st_ino",
  "st_dev",
  "st_nlink",
  "st_uid",
  "st_gid",
  "st_size",
  "st_atime",
  "st_mtime",
  "st_ctime",
]);
export const terminalSize = structSequence("os.terminal_size", ["columns", "lines"]);

const HIDDEN = ["st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"];
const ownStatus = (value: Value): PyTuple | undefined => (value instanceof PyTuple && value.cls === statResult.cls ? value : undefined);

defineAttributes<PyTuple>(
  statResult.cls,
  ownStatus,
  Object.fromEntries(HIDDEN.map((name) => [name, { member: true, get: (self: PyTuple) => self.attributes?.get(name) ?? null }])),
);
statResult.cls.attributes.set("n_fields", 19);

/** The answer of stat(2) as Python shows it. All three times are that of the last change. */
export function statValue(status: FileStatus): PyTuple {
  const ns = BigInt(EPOCH_SECONDS) * 1_000_000_000n + BigInt(Math.round(status.modifiedNs));
  const seconds = Number(ns / 1_000_000_000n);
  const links = status.kind === "directory" ? 2 : 1;
  const made = statResult.make([status.mode, status.inode, 1, links, 0, 0, status.size, seconds, seconds, seconds]);
  const float = new PyFloat(Number(ns) / 1e9);
  const whole = demote(ns);
  made.attributes = PyDict.of([
    ["st_atime", float],
    ["st_mtime", float],
    ["st_ctime", float],
    ["st_atime_ns", whole],
    ["st_mtime_ns", whole],
    ["st_ctime_ns", whole],
    ["st_blksize", 4096],
    ["st_blocks", Math.ceil(status.size / 512)],
    ["st_rdev", 0],
  ]);
  return made;
}
