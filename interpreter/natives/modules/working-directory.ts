// The working directory of a simulated process, and what relative paths mean in it. The disk itself knows only paths from its root.

import type { Deferred } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { Runtime } from "../../objects/runtime.ts";
import type { Value } from "../../objects/value.ts";
import { pathText } from "./path-text.ts";

export function workingDirectory(runtime: Runtime): { path: string } {
  return runtime.state("working directory", () => ({ path: "/" }));
}

/** The permission bits that new files and folders of the process do not get: umask(2). */
export function fileMask(runtime: Runtime): { bits: number } {
  return runtime.state("umask", () => ({ bits: 0o022 }));
}

/** The path as the disk is to be asked for it. */
export function onDisk(runtime: Runtime, path: string): string {
  if (path.includes("\0")) raise("ValueError", "embedded null byte");
  const { path: here } = workingDirectory(runtime);
  return path.startsWith("/") || here === "/" || path === "" ? path : `${here}/${path}`;
}

/** As `onDisk`, of any kind of path. */
export function* diskPath(runtime: Runtime, path: Value): Generator<Deferred, string, never> {
  return onDisk(runtime, yield* pathText(path));
}

/** An absolute path without ".", ".." and doubled slashes. */
export function normalized(path: string): string {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return `/${names.join("/")}`;
}
