// An open file: a place in a file's bytes, and what may be done there. Offsets behave as read(2), write(2) and lseek(2) do;
// a file opened for appending moves to its end before each write.

export interface DiskError {
  readonly errno: string;
}

export interface DiskOpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  readonly append: boolean;
  readonly truncate: boolean;
  readonly create: boolean;
  readonly exclusive: boolean;
}

/** A file's bytes and dates, whatever its names. */
export interface FileNode {
  readonly kind: "file";
  readonly inode: number;
  modifiedNs: number;
  /** Permission bits. They are told, and kept by nobody: programs run as root. */
  permissions: number;
  bytes: Uint8Array;
  /** How many of `bytes` belong to the file; the rest is room to grow. */
  size: number;
}

/** What stat(2) tells of a file. */
export function statusOf(node: FileNode) {
  return { kind: "file", size: node.size, modifiedNs: node.modifiedNs, mode: 0o100000 | node.permissions, inode: node.inode } as const;
}

export class OpenFile {
  private readonly node: FileNode;
  private readonly flags: DiskOpenFlags;
  private offset = 0;

  constructor(node: FileNode, flags: DiskOpenFlags) {
    this.node = node;
    this.flags = flags;
  }

  /** Up to `size` bytes, all that are left when it is negative; none at the end. */
  read(size: number): Uint8Array | DiskError {
    if (!this.flags.read) return { errno: "EBADF" };
    const end = size < 0 ? this.node.size : Math.min(this.node.size, this.offset + size);
    const bytes = this.node.bytes.slice(this.offset, Math.max(end, this.offset));
    this.offset += bytes.length;
    return bytes;
  }

  /** Writes all of it and answers how many bytes that was; a gap before it reads as zeros. */
  write(bytes: Uint8Array, nowNs: number): number | DiskError {
    if (!this.flags.write) return { errno: "EBADF" };
    if (this.flags.append) this.offset = this.node.size;
    this.makeRoom(this.offset + bytes.length);
    this.node.bytes.set(bytes, this.offset);
    this.offset += bytes.length;
    this.node.size = Math.max(this.node.size, this.offset);
    this.node.modifiedNs = nowNs;
    return bytes.length;
  }

  /** From the start (0), from here (1) or from the end (2). */
  seek(offset: number, whence: 0 | 1 | 2): number | DiskError {
    const base = whence === 0 ? 0 : whence === 1 ? this.offset : this.node.size;
    if (base + offset < 0) return { errno: "EINVAL" };
    this.offset = base + offset;
    return this.offset;
  }

  truncate(size: number, nowNs: number): number | DiskError {
    if (!this.flags.write || size < 0) return { errno: "EINVAL" };
    this.makeRoom(size);
    if (size < this.node.size) this.node.bytes.fill(0, size, this.node.size);
    this.node.size = size;
    this.node.modifiedNs = nowNs;
    return size;
  }

  status() {
    return statusOf(this.node);
  }

  /** How many bytes a read of `size` would bring: the device's work, known before the read. */
  ahead(size: number): number {
    const left = Math.max(0, this.node.size - this.offset);
    return size < 0 ? left : Math.min(left, size);
  }

  private makeRoom(size: number): void {
    if (size <= this.node.bytes.length) return;
    const larger = new Uint8Array(Math.max(size, 2 * this.node.bytes.length, 256));
    larger.set(this.node.bytes.subarray(0, this.node.size));
    this.node.bytes = larger;
  }
}

/** Open files by number; as in POSIX, the lowest free number from 3 on is given out. */
export class FileTable {
  private readonly files: (OpenFile | undefined)[] = [];

  add(node: FileNode, flags: DiskOpenFlags): number {
    const free = this.files.indexOf(undefined);
    const slot = free < 0 ? this.files.length : free;
    this.files[slot] = new OpenFile(node, flags);
    return slot + 3;
  }

  find(id: number): OpenFile | undefined {
    return this.files[id - 3];
  }

  remove(id: number): boolean {
    if (this.find(id) === undefined) return false;
    this.files[id - 3] = undefined;
    return true;
  }
}
