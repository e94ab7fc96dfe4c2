// From a path to a node: the kernel's path walk. Folders are entered one by one, ".." leads to the folder that was really come from,
// and symbolic links are followed, at most forty of them.

import { type DeviceError, isDeviceError } from "./device-error.ts";
import type { DiskNode, FolderNode } from "./nodes.ts";

/** Where a path leads: the folder it lies in, its last name, and what is there now. */
export interface Place {
  readonly folder: FolderNode;
  /** "" where the path ends in "/", "." or "..": then `node` is a folder that is there. */
  readonly name: string;
  readonly node: DiskNode | undefined;
  /** A slash at the end: only a folder will do. */
  readonly mustBeFolder: boolean;
  /** Of a folder: its path without links. */
  readonly path: string;
}

/** MAXSYMLINKS, PATH_MAX and NAME_MAX of Linux. */
const MAX_LINKS = 40;
const MAX_PATH = 4096;
const MAX_NAME = 255;

const encoder = new TextEncoder();

function namesOf(path: string): string[] {
  return path.split("/").filter((name) => name !== "" && name !== ".");
}

/** `follows`: whether a link at the very end is followed. A path that does not begin with "/" begins at the root all the same. */
export function walk(root: FolderNode, path: string, follows: boolean): Place | DeviceError {
  if (path === "") return { errno: "ENOENT" };
  if (path.length >= MAX_PATH) return { errno: "ENAMETOOLONG" };
  const mustBeFolder = /\/\.?$/.test(path);
  let names = namesOf(path);
  let links = 0;
  const way: { readonly folder: FolderNode; readonly name: string }[] = [{ folder: root, name: "" }];
  const here = (): FolderNode => (way.at(-1) as { folder: FolderNode }).folder;
  for (;;) {
    const name = names.shift();
    if (name === undefined) {
      const isPlain = way.length > 1 && !/(^|\/)\.\.\/*$/.test(path);
      return {
        folder: way.at(-2)?.folder ?? root,
        name: isPlain ? (way.at(-1) as { name: string }).name : "",
        node: here(),
        mustBeFolder,
        path: `/${way
          .slice(1)
          .map((step) => step.name)
          .join("/")}`,
      };
    }
    if (name === "..") {
      if (way.length > 1) way.pop();
      continue;
    }
    if (name.length > MAX_NAME / 4 && encoder.encode(name).length > MAX_NAME) return { errno: "ENAMETOOLONG" };
    const entries = here().entries();
    if (isDeviceError(entries)) return entries;
    const node = entries.get(name);
    const isLast = names.length === 0;
    if (node?.kind === "link" && (!isLast || follows || mustBeFolder)) {
      if (++links > MAX_LINKS) return { errno: "ELOOP" };
      const target = node.target();
      if (typeof target !== "string") return target;
      if (target.startsWith("/")) way.length = 1;
      names = [...namesOf(target), ...names];
      continue;
    }
    if (isLast && node?.kind !== "directory") return { folder: here(), name, node, mustBeFolder, path: "" };
    if (node === undefined) return { errno: "ENOENT" };
    if (node.kind !== "directory") return { errno: "ENOTDIR" };
    way.push({ folder: node, name });
  }
}

/** Is `inner` the folder itself, or somewhere below it? */
export function holds(folder: FolderNode, inner: FolderNode): boolean {
  if (folder === inner) return true;
  for (const node of folder.seen?.values() ?? []) if (node.kind === "directory" && holds(node, inner)) return true;
  return false;
}
