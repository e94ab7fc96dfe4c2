// What a program has written into a folder mounted with `:rw`, brought to the host when the run is over, however it ended: what
// write(2) had taken by then. Each file is written beside its place and then moved there, so that none is ever half written.

import { chmodSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Run } from "../scheduler/index.ts";
import { Complaint } from "./cli/complaint.ts";
import { EXIT } from "./cli/exit-codes.ts";
import { LazyFolder } from "./mounts.ts";

type Change = ReturnType<Run["mountChanges"]>[number]["changes"][number];

/** Throws a Complaint that names the first that fails; what comes after it is not done. */
export function writeBack(run: Run): void {
  for (const { mount, changes } of run.mountChanges()) {
    if (!(mount.folder instanceof LazyFolder)) continue;
    const { root } = mount.folder;
    for (const change of changes) {
      try {
        apply(root, change);
      } catch (error) {
        const path = [mount.path === "/" ? "" : mount.path, ...change.path].join("/");
        throw new Complaint(`cannot write '${path}' back to its folder: ${(error as NodeJS.ErrnoException).code ?? error}`, EXIT.usage);
      }
    }
  }
}

function apply(root: string, change: Change): void {
  const folder = join(root, ...change.path.slice(0, -1));
  // The folder that was listed, not one that a link has been put in place of since.
  if (realpathSync(folder) !== folder) throw Object.assign(new Error("a link"), { code: "EACCES" });
  const path = join(root, ...change.path);
  switch (change.kind) {
    case "remove":
      return rmSync(path, { recursive: true, force: true });
    case "folder":
      return void mkdirSync(path);
    case "permissions":
      if (!lstatSync(path).isSymbolicLink()) chmodSync(path, change.permissions);
      return;
    case "write":
      return replace(path, change.bytes);
  }
}

function replace(path: string, bytes: Uint8Array): void {
  const beside = `${path}.gilscope-${process.pid}`;
  try {
    const old = lstatSync(path, { throwIfNoEntry: false });
    writeFileSync(beside, bytes, { flag: "wx", mode: old?.mode ?? 0o666 });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
