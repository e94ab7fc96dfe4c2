// A file system in memory with POSIX manners, in which folders of the host may be mounted; errors go by their errno names. Knows no
// threads and no time of its own: the kernel decides when an operation happens and how long it takes. There are no users: whoever
// asks is root.

import type { OpenObject } from "./descriptors.ts";
import { type DeviceError, type DeviceStatus, isDeviceError } from "./device-error.ts";
import { holds, type Place, walk } from "./disk-walk.ts";
import { type MountChange, mountChanges } from "./mount-changes.ts";
import { type DiskNode, FileNode, FolderNode, LinkNode, OtherNode } from "./nodes.ts";
import { type DiskOpenFlags, OpenFile, OpenFolder, OpenNull } from "./open-file.ts";
import type { Socket } from "./socket.ts";
import { type Mount, Volume } from "./volume.ts";

interface Wish {
  readonly accessedNs: number | bigint | null;
  readonly modifiedNs: number | bigint | null;
  readonly mode: number | null;
}

const error = (errno: string): DeviceError => ({ errno });

export class Disk {
  /** The mounted folders, in the order in which they were asked for. */
  readonly mounted: readonly { readonly mount: Mount; readonly root: FolderNode }[];
  private readonly volume = new Volume({ device: 1, isReadOnly: false, host: null });
  private readonly root: FolderNode;

  /** Files to be there from the start, by path; folders on the way are made. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, mounts: readonly Mount[] = []) {
    const encoder = new TextEncoder();
    const { volume } = this;
    const roots = mounts.map(({ isWritable, folder }, index) => {
      const mounted = new Volume({ device: 2 + index, isReadOnly: !isWritable, host: folder });
      return new FolderNode({ volume: mounted, permissions: 0o755, nowNs: 0, origin: [] });
    });
    const below = mounts.findIndex(({ path }) => partsOf(path).length === 0);
    this.root = roots[below] ?? new FolderNode({ volume, permissions: 0o755, nowNs: 0 });
    this.folderAt(["tmp"]).setPermissions(0o1777, 0);
    this.put(["dev", "null"], new OtherNode({ volume, permissions: 0o666, nowNs: 0, isNull: true }));
    for (const [path, content] of Object.entries(files)) {
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      this.put(partsOf(path), new FileNode({ volume, permissions: 0o644, nowNs: 0, bytes }));
    }
    this.mounted = mounts.map((mount, index) => {
      const root = roots[index] as FolderNode;
      this.put(partsOf(mount.path), root);
      return { mount, root };
    });
  }

  /** What the program has changed in the folders that it could write to. */
  changes(): { readonly mount: Mount; readonly changes: readonly MountChange[] }[] {
    return this.mounted.map(({ mount, root }) => ({ mount, changes: mountChanges(root) }));
  }

  /** The file or folder opened; `permissions` are those of a file that is made by it. */
  open(path: string, flags: DiskOpenFlags, permissions: number, nowNs: number): OpenObject | DeviceError {
    const follows = flags.noFollow !== true && !(flags.create && flags.exclusive);
    const place = this.find(path, follows);
    if (isDeviceError(place)) return place;
    let { node } = place;
    if (node === undefined) {
      if (!flags.create) return error("ENOENT");
      if (place.mustBeFolder) return error("EISDIR");
      if (place.folder.volume.isReadOnly) return error("EROFS");
      node = new FileNode({ volume: place.folder.volume, permissions, nowNs });
      this.link(place, node, nowNs);
    } else if (flags.create && flags.exclusive) {
      return error("EEXIST");
    }
    return this.openNode(node, place.mustBeFolder, flags, nowNs);
  }

  private openNode(node: DiskNode, mustBeFolder: boolean, flags: DiskOpenFlags, nowNs: number): OpenObject | DeviceError {
    if (node.kind === "link") return error("ELOOP");
    if (node.kind === "directory") return flags.write || flags.create ? error("EISDIR") : new OpenFolder(node);
    if (mustBeFolder || flags.directory === true) return error("ENOTDIR");
    if (node.kind === "other") return node.isNull ? new OpenNull(node) : error(node.socket === null ? "EACCES" : "ENXIO");
    if (flags.write && node.volume.isReadOnly) return error("EROFS");
    const isEmptied = flags.truncate && flags.write;
    const failure = node.fetch(isEmptied) ?? (isEmptied ? node.truncate(0, nowNs) : null);
    return failure ?? new OpenFile(node, flags);
  }

  /** bind(2) of a Unix socket: its name, which outlives it. */
  bindSocket(path: string, socket: Socket, nowNs: number): null | DeviceError {
    const place = this.find(path, false);
    if (isDeviceError(place)) return place;
    if (place.node !== undefined) return error("EADDRINUSE");
    const { volume } = place.folder;
    if (volume.isReadOnly) return error("EROFS");
    return this.link(place, new OtherNode({ volume, permissions: 0o755, nowNs, isNull: false, socket }), nowNs);
  }

  /** Who is called so, even if gone by now. */
  findSocket(path: string): Socket | DeviceError {
    const node = this.existing(path, true);
    if (isDeviceError(node)) return node;
    return (node.kind === "other" ? node.socket : null) ?? error("ECONNREFUSED");
  }

  /** stat(2), or with `follows` false lstat(2). */
  stat(path: string, follows = true): DeviceStatus | DeviceError {
    const node = this.existing(path, follows);
    return isDeviceError(node) ? node : node.status();
  }

  /** access(2) for root, who may read and write everything, and execute what anybody may. */
  access(path: string, mode: number, follows: boolean): boolean {
    const node = this.existing(path, follows);
    if (isDeviceError(node)) return false;
    if ((mode & 2) !== 0 && node.volume.isReadOnly) return false;
    return (mode & 1) === 0 || node.kind === "directory" || (node.permissions & 0o111) !== 0;
  }

  /** truncate(2) */
  truncate(path: string, size: number, nowNs: number): number | DeviceError {
    const node = this.existing(path, true);
    if (isDeviceError(node)) return node;
    if (size < 0) return error("EINVAL");
    if (node.kind !== "file") return error(node.kind === "directory" ? "EISDIR" : "EINVAL");
    if (node.volume.isReadOnly) return error("EROFS");
    return node.fetch(size === 0) ?? node.truncate(size, nowNs) ?? size;
  }

  /** What is in a folder, sorted by name. */
  list(path: string): ListedEntry[] | DeviceError {
    const node = this.existing(path, true);
    if (isDeviceError(node)) return node;
    return node.kind === "directory" ? namesIn(node) : error("ENOTDIR");
  }

  /** unlink(2) */
  remove(path: string, nowNs: number): null | DeviceError {
    const place = this.findToChange(path);
    if (isDeviceError(place)) return place;
    const { node } = place;
    if (node === undefined) return error("ENOENT");
    if (node.kind === "directory") return error("EISDIR");
    if (place.mustBeFolder) return error("ENOTDIR");
    return this.unlink(place, node, nowNs);
  }

  makeDirectory(path: string, permissions: number, nowNs: number): null | DeviceError {
    const place = this.find(path, false);
    if (isDeviceError(place)) return place;
    if (place.node !== undefined) return error("EEXIST");
    const { volume } = place.folder;
    if (volume.isReadOnly) return error("EROFS");
    place.folder.links++;
    return this.link(place, new FolderNode({ volume, permissions, nowNs }), nowNs);
  }

  removeDirectory(path: string, nowNs: number): null | DeviceError {
    const place = this.findToChange(path);
    if (isDeviceError(place)) return place;
    const { node } = place;
    if (node === undefined) return error("ENOENT");
    if (node.kind !== "directory") return error("ENOTDIR");
    if (this.isRoot(node)) return error("EBUSY");
    if (/(^|\/)\.\/*$/.test(path)) return error("EINVAL");
    if (place.name === "") return error("ENOTEMPTY");
    const entries = node.entries();
    if (isDeviceError(entries)) return entries;
    if (entries.size > 0) return error("ENOTEMPTY");
    place.folder.links--;
    return this.unlink(place, node, nowNs);
  }

  /** utime(2) and chmod(2): what is not null is set. */
  change(path: string, wish: Wish & { readonly follows: boolean }, nowNs: number): null | DeviceError {
    const node = this.existing(path, wish.follows);
    return isDeviceError(node) ? node : this.changeNode(node, wish, nowNs);
  }

  /** As `change`, of what is open. */
  changeNode(node: DiskNode, wish: Wish, nowNs: number): null | DeviceError {
    if (node.volume.isReadOnly) return error("EROFS");
    if (wish.accessedNs !== null) node.accessedNs = wish.accessedNs;
    if (wish.modifiedNs !== null) node.modifiedNs = wish.modifiedNs;
    if (wish.mode !== null) node.setPermissions(wish.mode, nowNs);
    node.changedNs = nowNs;
    return null;
  }

  /** rename(2): replaces a file, or an empty folder by a folder, in one step. */
  rename(from: string, to: string, nowNs: number): null | DeviceError {
    const source = this.find(from, false);
    if (isDeviceError(source)) return source;
    const target = this.find(to, false);
    if (isDeviceError(target)) return target;
    const [moved, replaced] = [source.node, target.node];
    if (this.isRoot(moved) || this.isRoot(replaced) || (moved !== undefined && source.name === "")) return error("EBUSY");
    if (source.folder.volume !== target.folder.volume) return error("EXDEV");
    if (source.folder.volume.isReadOnly) return error("EROFS");
    if (moved === undefined) return error("ENOENT");
    if (moved === replaced) return null;
    if (moved.kind === "directory") {
      if (holds(moved, target.folder)) return error("EINVAL");
      if (replaced !== undefined && replaced.kind !== "directory") return error("ENOTDIR");
      const inside = replaced?.entries();
      if (inside !== undefined && isDeviceError(inside)) return inside;
      if (inside !== undefined && inside.size > 0) return error("ENOTEMPTY");
      if (hasOddities(moved)) return error("EPERM");
    } else {
      if (isOddity(moved)) return error("EPERM");
      if (source.mustBeFolder || target.mustBeFolder) return error("ENOTDIR");
      if (replaced?.kind === "directory") return error("EISDIR");
    }
    if (replaced !== undefined) this.unlink(target, replaced, nowNs);
    const change = moved.kind === "directory" ? 1 : 0;
    source.folder.links -= change;
    target.folder.links += change - (replaced?.kind === "directory" ? 1 : 0);
    this.detach(source, nowNs);
    moved.changedNs = nowNs;
    return this.link(target, moved, nowNs);
  }

  /** link(2): a second name for a file. */
  makeLink(from: string, to: string, nowNs: number, follows: boolean): null | DeviceError {
    const node = this.existing(from, follows);
    if (isDeviceError(node)) return node;
    const place = this.find(to, false);
    if (isDeviceError(place)) return place;
    if (place.node !== undefined) return error("EEXIST");
    if (node.volume !== place.folder.volume) return error("EXDEV");
    if (node.volume.isReadOnly) return error("EROFS");
    if (node.kind === "directory" || node.volume.host !== null) return error("EPERM");
    node.links++;
    node.changedNs = nowNs;
    return this.link(place, node, nowNs);
  }

  /** symlink(2). There are none to be made in mounted folders: on the host they could lead anywhere. */
  makeSymbolicLink(target: string, path: string, nowNs: number): null | DeviceError {
    if (target === "") return error("ENOENT");
    const place = this.find(path, false);
    if (isDeviceError(place)) return place;
    if (place.node !== undefined) return error("EEXIST");
    if (place.mustBeFolder) return error("ENOENT");
    const { volume } = place.folder;
    if (volume.isReadOnly) return error("EROFS");
    if (volume.host !== null) return error("EPERM");
    return this.link(place, new LinkNode({ volume, permissions: 0o777, nowNs, target }), nowNs);
  }

  /** readlink(2) */
  readLink(path: string): string | DeviceError {
    const node = this.existing(path, false);
    if (isDeviceError(node)) return node;
    return node.kind === "link" ? node.target() : error("EINVAL");
  }

  /** The path of a folder without links, "." and "..": what chdir(2) makes the working directory. */
  folderPath(path: string): string | DeviceError {
    const place = this.find(path, true);
    if (isDeviceError(place)) return place;
    if (place.node === undefined) return error("ENOENT");
    if (place.node.kind !== "directory") return error("ENOTDIR");
    return place.path;
  }

  private find(path: string, follows: boolean): Place | DeviceError {
    return walk(this.root, path, follows);
  }

  /** For what takes a name away: a file system that may not be written to says so first. */
  private findToChange(path: string): Place | DeviceError {
    const place = this.find(path, false);
    return !isDeviceError(place) && place.folder.volume.isReadOnly && !this.isRoot(place.node) ? error("EROFS") : place;
  }

  private existing(path: string, follows: boolean): DiskNode | DeviceError {
    const place = this.find(path, follows);
    if (isDeviceError(place)) return place;
    const { node } = place;
    if (node === undefined) return error("ENOENT");
    return place.mustBeFolder && node.kind !== "directory" ? error("ENOTDIR") : node;
  }

  private isRoot(node: DiskNode | undefined): boolean {
    return node !== undefined && (node === this.root || this.mounted.some(({ root }) => root === node));
  }

  private link(place: Place, node: DiskNode, nowNs: number): null | DeviceError {
    const entries = place.folder.entries();
    if (isDeviceError(entries)) return entries;
    entries.set(place.name, node);
    place.folder.touch(nowNs);
    return null;
  }

  private detach(place: Place, nowNs: number): null | DeviceError {
    const entries = place.folder.entries();
    if (isDeviceError(entries)) return entries;
    entries.delete(place.name);
    place.folder.touch(nowNs);
    return null;
  }

  /** One name less; the space is free once there is none left. */
  private unlink(place: Place, node: DiskNode, nowNs: number): null | DeviceError {
    node.links -= node.kind === "directory" ? 2 : 1;
    node.changedNs = nowNs;
    if (node.links === 0 && node.kind === "file") node.volume.grow(-node.content().length);
    return this.detach(place, nowNs);
  }

  /** For what is there from the start: folders on the way are made, whatever else has the name gives way. */
  private put(names: readonly string[], node: DiskNode): void {
    const name = names.at(-1);
    if (name === undefined) return;
    const entries = this.folderAt(names.slice(0, -1)).entries();
    if (!isDeviceError(entries)) entries.set(name, node);
  }

  private folderAt(names: readonly string[]): FolderNode {
    let folder = this.root;
    for (const name of names) {
      const entries = folder.entries();
      const existing = isDeviceError(entries) ? undefined : entries.get(name);
      const next = existing?.kind === "directory" ? existing : new FolderNode({ volume: this.volume, permissions: 0o755, nowNs: 0 });
      if (next !== existing) folder.links++;
      if (!isDeviceError(entries)) entries.set(name, next);
      folder = next;
    }
    return folder;
  }
}

/** A link or a device of the host: it stays where it is, for elsewhere a link could lead out of its folder. */
const isOddity = (node: DiskNode): boolean => node.origin !== null && (node.kind === "link" || node.kind === "other");

function hasOddities(folder: FolderNode): boolean {
  const entries = folder.origin === null ? folder.seen : folder.entries();
  if (entries === null || isDeviceError(entries)) return false;
  return [...entries.values()].some((node) => isOddity(node) || (node.kind === "directory" && hasOddities(node)));
}

/** The names of a path from the start, ".." and "." folded. */
function partsOf(path: string): string[] {
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

/** What readdir(3) tells of a name. */
export interface ListedEntry {
  readonly name: string;
  readonly kind: DeviceStatus["kind"];
  readonly inode: number;
}

export function namesIn(folder: FolderNode): ListedEntry[] | DeviceError {
  const entries = folder.entries();
  if (isDeviceError(entries)) return entries;
  const listed = [...entries].map(([name, { kind, inode }]): ListedEntry => ({ name, kind, inode }));
  return listed.sort((one, other) => (one.name < other.name ? -1 : 1));
}
