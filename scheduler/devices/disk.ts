// A file system in memory with POSIX manners: inodes and names apart, so an open file outlives its removal, and errors by their
// errno names. Knows no threads and no time of its own: the kernel decides when an operation happens and how long it takes.
// Paths are absolute or relative to the working directory "/"; "." and ".." are folded. There are no links and no permissions.

import { type DiskError, type DiskOpenFlags, type FileNode, FileTable, type OpenFile } from "./open-file.ts";

export interface DiskStatus {
  readonly kind: "file" | "directory";
  readonly size: number;
  readonly modifiedNs: number;
  readonly mode: number;
  readonly inode: number;
}

interface DirectoryNode {
  readonly kind: "directory";
  readonly inode: number;
  modifiedNs: number;
  permissions: number;
  readonly entries: Map<string, Node>;
}

type Node = FileNode | DirectoryNode;

const error = (errno: string): DiskError => ({ errno });

export function isDiskError(result: unknown): result is DiskError {
  return typeof result === "object" && result !== null && "errno" in result;
}

/** Where a path leads: the folder it lies in, its last name, and what is there now. */
interface Place {
  readonly folder: DirectoryNode;
  readonly name: string;
  readonly node: Node | undefined;
}

export class Disk {
  private nextInode = 2;
  private readonly root: DirectoryNode = { kind: "directory", inode: 1, modifiedNs: 0, permissions: 0o755, entries: new Map() };
  private readonly files = new FileTable();

  /** Files to be there from the start, by path; folders on the way are made. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    const encoder = new TextEncoder();
    this.root.entries.set("tmp", this.newDirectory(0));
    for (const [path, content] of Object.entries(files)) {
      const names = namesOf(path);
      let folder = this.root;
      for (const name of names.slice(0, -1)) {
        const existing = folder.entries.get(name);
        const next = existing?.kind === "directory" ? existing : this.newDirectory(0);
        folder.entries.set(name, next);
        folder = next;
      }
      const bytes = typeof content === "string" ? encoder.encode(content) : content.slice();
      const name = names.at(-1);
      if (name !== undefined)
        folder.entries.set(name, { kind: "file", inode: this.nextInode++, modifiedNs: 0, permissions: 0o644, bytes, size: bytes.length });
    }
  }

  open(path: string, flags: DiskOpenFlags, nowNs: number): number | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    let { node } = place;
    if (node === undefined) {
      if (!flags.create) return error("ENOENT");
      if (path.endsWith("/")) return error("EISDIR");
      node = { kind: "file", inode: this.nextInode++, modifiedNs: nowNs, permissions: 0o644, bytes: new Uint8Array(0), size: 0 };
      this.link(place, node, nowNs);
    } else if (flags.exclusive) {
      return error("EEXIST");
    }
    if (node.kind === "directory") return error("EISDIR");
    if (flags.truncate && flags.write) {
      node.size = 0;
      node.modifiedNs = nowNs;
    }
    return this.files.add(node, flags);
  }

  /** The open file behind a number, or EBADF. */
  file(id: number): OpenFile | DiskError {
    return this.files.find(id) ?? error("EBADF");
  }

  close(id: number): null | DiskError {
    return this.files.remove(id) ? null : error("EBADF");
  }

  stat(path: string): DiskStatus | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    const { node } = place;
    if (node === undefined) return error("ENOENT");
    if (node.kind === "file" && path.endsWith("/")) return error("ENOTDIR");
    const isFile = node.kind === "file";
    return {
      kind: node.kind,
      size: isFile ? node.size : 4096,
      modifiedNs: node.modifiedNs,
      mode: (isFile ? 0o100000 : 0o040000) | node.permissions,
      inode: node.inode,
    };
  }

  /** Names in a folder, in the order in which they were made. */
  list(path: string): string[] | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    if (place.node === undefined) return error("ENOENT");
    return place.node.kind === "directory" ? [...place.node.entries.keys()] : error("ENOTDIR");
  }

  remove(path: string, nowNs: number): null | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    if (place.node === undefined) return error("ENOENT");
    if (place.node.kind === "directory") return error("EISDIR");
    return this.unlink(place, nowNs);
  }

  makeDirectory(path: string, nowNs: number): null | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    if (place.node !== undefined) return error("EEXIST");
    this.link(place, this.newDirectory(nowNs), nowNs);
    return null;
  }

  removeDirectory(path: string, nowNs: number): null | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    if (place.node === undefined) return error("ENOENT");
    if (place.node.kind !== "directory") return error("ENOTDIR");
    if (place.node === this.root) return error("EBUSY");
    if (place.node.entries.size > 0) return error("ENOTEMPTY");
    return this.unlink(place, nowNs);
  }

  /** utime(2) and chmod(2): what is not null is set. */
  change(path: string, wish: { readonly modifiedNs: number | null; readonly mode: number | null }): null | DiskError {
    const place = this.find(path);
    if (isDiskError(place)) return place;
    if (place.node === undefined) return error("ENOENT");
    if (wish.modifiedNs !== null) place.node.modifiedNs = wish.modifiedNs;
    if (wish.mode !== null) place.node.permissions = wish.mode & 0o7777;
    return null;
  }

  /** rename(2): replaces a file, or an empty folder by a folder, in one step. */
  rename(from: string, to: string, nowNs: number): null | DiskError {
    const source = this.find(from);
    if (isDiskError(source)) return source;
    const target = this.find(to);
    if (isDiskError(target)) return target;
    if (source.node === undefined) return error("ENOENT");
    if (source.node === target.node) return null;
    if (source.node === this.root || target.node === this.root) return error("EBUSY");
    if (source.node.kind === "directory") {
      if (target.node?.kind === "file") return error("ENOTDIR");
      if (target.node !== undefined && target.node.entries.size > 0) return error("ENOTEMPTY");
      if (isInside(namesOf(from), namesOf(to))) return error("EINVAL");
    } else if (target.node?.kind === "directory") {
      return error("EISDIR");
    }
    this.unlink(source, nowNs);
    target.folder.entries.delete(target.name);
    this.link(target, source.node, nowNs);
    return null;
  }

  private newDirectory(nowNs: number): DirectoryNode {
    return { kind: "directory", inode: this.nextInode++, modifiedNs: nowNs, permissions: 0o755, entries: new Map() };
  }

  private link(place: Place, node: Node, nowNs: number): void {
    place.folder.entries.set(place.name, node);
    place.folder.modifiedNs = nowNs;
  }

  private unlink(place: Place, nowNs: number): null {
    place.folder.entries.delete(place.name);
    place.folder.modifiedNs = nowNs;
    return null;
  }

  private find(path: string): Place | DiskError {
    if (path === "") return error("ENOENT");
    const names = namesOf(path);
    const name = names.pop();
    if (name === undefined) return { folder: this.root, name: "", node: this.root };
    if (new TextEncoder().encode(name).length > 255) return error("ENAMETOOLONG");
    let folder = this.root;
    for (const step of names) {
      const next = folder.entries.get(step);
      if (next === undefined) return error("ENOENT");
      if (next.kind !== "directory") return error("ENOTDIR");
      folder = next;
    }
    return { folder, name, node: folder.entries.get(name) };
  }
}

/** The names on the way from the root, "." and ".." folded away. */
function namesOf(path: string): string[] {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

function isInside(folder: readonly string[], path: readonly string[]): boolean {
  return path.length > folder.length && folder.every((name, index) => path[index] === name);
}
