// What open(2) makes: a place in a file's bytes and what may be done there, or a folder held open. Offsets behave as read(2), write(2) and
// lseek(2) do; a file opened for appending moves to its end before each write.

import { Changes, type OpenObject } from "./descriptors.ts";
import type { DeviceError, DeviceStatus } from "./device-error.ts";
import type { FileNode, FolderNode, OtherNode } from "./nodes.ts";

export interface DiskOpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  readonly append: boolean;
  readonly truncate: boolean;
  readonly create: boolean;
  readonly exclusive: boolean;
  /** O_DIRECTORY */
  readonly directory?: boolean;
  /** O_NOFOLLOW */
  readonly noFollow?: boolean;
}

const NOTHING = new Uint8Array(0);
const BAD: DeviceError = { errno: "EBADF" };
/** Disks never make anybody wait for one another. */
const NEVER = new Changes();

export class OpenFile implements OpenObject {
  readonly kind = "file";
  readonly device = "disk";
  readonly changes = NEVER;
  isBlocking = true;
  readonly node: FileNode;
  private readonly flags: DiskOpenFlags;
  private offset = 0;

  constructor(node: FileNode, flags: DiskOpenFlags) {
    this.node = node;
    this.flags = flags;
  }

  canRead(): boolean {
    return true;
  }

  canWrite(): boolean {
    return true;
  }

  read(size: number): Uint8Array | DeviceError {
    const bytes = this.readAt(this.offset, size);
    if (bytes instanceof Uint8Array) this.offset += bytes.length;
    return bytes;
  }

  write(bytes: Uint8Array, nowNs: number): number | DeviceError {
    if (this.flags.append) this.offset = this.node.length();
    const count = this.writeAt(this.offset, bytes, nowNs);
    if (typeof count === "number") this.offset += count;
    return count;
  }

  /** pread(2) */
  readAt(offset: number, size: number): Uint8Array | DeviceError {
    if (!this.flags.read) return BAD;
    return this.node.read(offset, size < 0 ? this.node.length() : offset + size);
  }

  /** pwrite(2): all of it, or an error. */
  writeAt(offset: number, bytes: Uint8Array, nowNs: number): number | DeviceError {
    if (!this.flags.write) return BAD;
    return bytes.length === 0 ? 0 : (this.node.write(offset, bytes, nowNs) ?? bytes.length);
  }

  /** From the start (0), from here (1) or from the end (2). */
  seek(offset: number, whence: 0 | 1 | 2): number | DeviceError {
    const base = whence === 0 ? 0 : whence === 1 ? this.offset : this.node.length();
    if (base + offset < 0) return { errno: "EINVAL" };
    this.offset = base + offset;
    return this.offset;
  }

  truncate(size: number, nowNs: number): number | DeviceError {
    if (!this.flags.write || size < 0) return { errno: "EINVAL" };
    return this.node.truncate(size, nowNs) ?? size;
  }

  status(): DeviceStatus {
    return this.node.status();
  }

  /** How many bytes a read of `size` would bring: the device's work, known before the read. */
  ahead(size: number): number {
    const left = Math.max(0, this.node.length() - this.offset);
    return size < 0 ? left : Math.min(left, size);
  }

  end(): void {
    // The node lives as long as somebody refers to it.
  }
}

/** A folder held open: for its status, for what is in it, and for fsync. */
export class OpenFolder implements OpenObject {
  readonly kind = "directory";
  readonly device = "disk";
  readonly changes = NEVER;
  isBlocking = true;
  readonly node: FolderNode;

  constructor(node: FolderNode) {
    this.node = node;
  }

  canRead(): boolean {
    return true;
  }

  canWrite(): boolean {
    return true;
  }

  read(): DeviceError {
    return { errno: "EISDIR" };
  }

  write(): DeviceError {
    return BAD;
  }

  status(): DeviceStatus {
    return this.node.status();
  }

  end(): void {
    // As for files.
  }
}

/** /dev/null: empty, and with room for everything. */
export class OpenNull implements OpenObject {
  readonly kind = "null";
  readonly device = "console";
  readonly changes = NEVER;
  isBlocking = true;
  private readonly node: OtherNode;

  constructor(node: OtherNode) {
    this.node = node;
  }

  canRead(): boolean {
    return true;
  }

  canWrite(): boolean {
    return true;
  }

  read(): Uint8Array {
    return NOTHING;
  }

  write(bytes: Uint8Array): number {
    return bytes.length;
  }

  status(): DeviceStatus {
    return this.node.status();
  }

  end(): void {
    // Nothing is kept.
  }
}
