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
export const statResult = structSequence(
  "os.stat_result",
  ["st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"],
  { most: 19 },
);
export const terminalSize = structSequence("os.terminal_size", ["columns", "lines"]);

const HIDDEN = ["st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"];
const ownStatus = (value: Value): PyTuple | undefined => (value instanceof PyTuple && value.cls === statResult.cls ? value : undefined);

defineAttributes<PyTuple>(
  statResult.cls,
  ownStatus,
  Object.fromEntries(HIDDEN.map((name) => [name, { member: true, get: (self: PyTuple) => self.attributes?.get(name) ?? null }])),
);
statResult.cls.attributes.set("n_fields", 19);

/** Nanoseconds since the run began as nanoseconds since 1970. */
const sinceEpoch = (ns: number | bigint): bigint =>
  BigInt(EPOCH_SECONDS) * 1_000_000_000n + (typeof ns === "bigint" ? ns : BigInt(Math.round(ns)));

/** The answer of stat(2) as Python shows it. */
export function statValue(status: FileStatus): PyTuple {
  const { mode, inode, device, links, size } = status;
  const times = [status.accessedNs, status.modifiedNs, status.changedNs].map(sinceEpoch);
  const seconds = times.map((ns) => Number((ns - (((ns % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)) / 1_000_000_000n));
  const made = statResult.make([mode, inode, device, links, 0, 0, size, ...seconds]);
  const names = ["st_atime", "st_mtime", "st_ctime"];
  made.attributes = PyDict.of([
    ...names.map((name, index): [string, Value] => [name, new PyFloat(Number(times[index]) / 1e9)]),
    ...names.map((name, index): [string, Value] => [`${name}_ns`, demote(times[index]!)]),
    ["st_blksize", 4096],
    ["st_blocks", Math.ceil(size / 4096) * 8],
    ["st_rdev", 0],
  ]);
  return made;
}
