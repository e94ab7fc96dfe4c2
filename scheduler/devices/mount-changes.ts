// What a program has changed in a mounted folder, as the steps that do the same on the host: found by holding what is there now
// against what the host had. Content first, steps after: when the first of them is done, all bytes are at hand.

import { isDeviceError } from "./device-error.ts";
import type { DiskNode, FileNode, FolderNode } from "./nodes.ts";

/** A step, in the order in which they are to be done. `path`: names from the mounted folder down. */
export type MountChange =
  | { readonly kind: "remove"; readonly path: readonly string[] }
  | { readonly kind: "folder"; readonly path: readonly string[] }
  | { readonly kind: "write"; readonly path: readonly string[]; readonly bytes: Uint8Array }
  | { readonly kind: "permissions"; readonly path: readonly string[]; readonly permissions: number };

const isAt = (node: DiskNode, path: readonly string[]): boolean =>
  node.origin !== null && node.origin.length === path.length && path.every((name, index) => node.origin?.[index] === name);

/** `root` is a mounted folder. Nothing for one that nobody could write to. */
export function mountChanges(root: FolderNode): MountChange[] {
  const removals: MountChange[] = [];
  const others: MountChange[] = [];
  if (!root.volume.isReadOnly) compare(root, [], true, { removals, others });
  return [...removals, ...others];
}

interface Steps {
  readonly removals: MountChange[];
  readonly others: MountChange[];
}

/** `isOld`: the host has this very folder here. */
function compare(folder: FolderNode, path: readonly string[], isOld: boolean, steps: Steps): void {
  // What nobody has looked into is as it was.
  if (isOld && folder.seen === null) return;
  const entries = folder.entries();
  if (isDeviceError(entries)) return;
  if (isOld) {
    const listed = folder.volume.host?.list(path) ?? [];
    for (const { name } of isDeviceError(listed) ? [] : listed) {
      const node = entries.get(name);
      const isElsewhere = node !== undefined && node.volume !== folder.volume;
      if (!isElsewhere && (node === undefined || !isAt(node, [...path, name])))
        steps.removals.push({ kind: "remove", path: [...path, name] });
    }
  }
  for (const [name, node] of [...entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (node.volume === folder.volume) compareNode(node, [...path, name], steps);
  }
}

function compareNode(node: DiskNode, path: readonly string[], steps: Steps): void {
  const isOld = isAt(node, path);
  if (node.kind === "directory") {
    if (!isOld) steps.others.push({ kind: "folder", path });
    compare(node, path, isOld, steps);
  } else if (node.kind === "file" && (!isOld || node.isWritten)) {
    steps.others.push({ kind: "write", path, bytes: contentOf(node) });
  }
  if (node.kind !== "file" && node.kind !== "directory") return;
  const permissions = isOld ? node.newPermissions : node.permissions;
  if (permissions !== null) steps.others.push({ kind: "permissions", path, permissions });
}

/** Its bytes; none where the host will not give them any more. */
function contentOf(node: FileNode): Uint8Array {
  node.fetch(false);
  return node.content();
}
