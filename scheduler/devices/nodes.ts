// What a disk is made of: files, folders and links, apart from their names, so that an open file outlives its removal. What lies in
// a mounted folder is fetched from the host when it is first looked at; from then on it is a node like any other.

import type { DeviceError, DeviceStatus } from "./device-error.ts";
import type { Socket } from "./socket.ts";
import type { HostEntry, Volume } from "./volume.ts";

/** S_IFSOCK */
const SOCKET_BITS = 0o140000;
const TYPE_BITS = { file: 0o100000, directory: 0o040000, link: 0o120000, other: 0o020000 } as const;

/** Where a node comes from: names from the mounted folder down to the host's file. */
export type Origin = readonly string[];

interface NodeParts {
  readonly volume: Volume;
  readonly permissions: number;
  /** Nanoseconds since the run began; what comes from the host is as old as the run. */
  readonly nowNs: number;
  readonly origin?: Origin;
}

abstract class BaseNode {
  abstract readonly kind: keyof typeof TYPE_BITS;
  readonly volume: Volume;
  readonly inode: number;
  readonly origin: Origin | null;
  /** How many names it has. */
  links = 1;
  /** What a program sets may lie decades before the run, and is exact to the nanosecond. */
  accessedNs: number | bigint;
  modifiedNs: number | bigint;
  changedNs: number;
  private bits: number | null;
  private hasNewBits = false;

  constructor({ volume, permissions, nowNs, origin }: NodeParts) {
    this.volume = volume;
    this.inode = volume.newInode();
    this.origin = origin ?? null;
    this.bits = origin === undefined ? permissions : null;
    this.accessedNs = nowNs;
    this.modifiedNs = nowNs;
    this.changedNs = nowNs;
  }

  protected abstract length(): number;

  /** Permission bits. They are told, and kept by nobody: programs run as root. */
  get permissions(): number {
    this.bits ??= this.volume.host?.status(this.origin ?? []).permissions ?? 0;
    return this.bits;
  }

  setPermissions(bits: number, nowNs: number): void {
    this.bits = bits & 0o7777;
    this.changedNs = nowNs;
    this.hasNewBits = true;
  }

  /** The bits that the program gave to what the host has; else null. */
  get newPermissions(): number | null {
    return this.hasNewBits ? this.bits : null;
  }

  /** Its content has changed. */
  touch(nowNs: number): void {
    this.modifiedNs = nowNs;
    this.changedNs = nowNs;
  }

  status(): DeviceStatus {
    const { kind, inode, links, accessedNs, modifiedNs, changedNs, volume } = this;
    const mode = TYPE_BITS[kind] | this.permissions;
    return { kind, size: this.length(), accessedNs, modifiedNs, changedNs, mode, inode, links, device: volume.device };
  }
}

const NOTHING = new Uint8Array(0);

/** A file's bytes. A host's are fetched when it is opened, and copied before the first of them changes. */
export class FileNode extends BaseNode {
  readonly kind = "file";
  private store: Uint8Array;
  private size: number;
  private isFetched: boolean;
  /** The bytes are somebody else's. */
  private isShared = true;
  /** Whether the program has changed it: then it is to be written back. */
  isWritten: boolean;

  constructor(parts: NodeParts & { readonly bytes?: Uint8Array }) {
    super(parts);
    this.store = parts.bytes ?? NOTHING;
    this.size = this.store.length;
    this.isFetched = parts.origin === undefined;
    this.isWritten = this.isFetched;
    this.volume.grow(this.size);
  }

  length(): number {
    return this.isFetched ? this.size : (this.volume.host?.status(this.origin ?? []).size ?? 0);
  }

  /** To be called before anything is read or written; `isEmptied`: what is there will be cut off. */
  fetch(isEmptied: boolean): null | DeviceError {
    if (this.isFetched) return null;
    const bytes = isEmptied ? NOTHING : (this.volume.host?.read(this.origin ?? []) ?? NOTHING);
    if ("errno" in bytes) return bytes;
    this.store = bytes;
    this.size = bytes.length;
    this.isFetched = true;
    return null;
  }

  read(from: number, to: number): Uint8Array {
    return this.store.slice(from, Math.max(from, Math.min(to, this.size)));
  }

  /** Bytes at a place; what lies between the end and the place reads as zeros. */
  write(at: number, bytes: Uint8Array, nowNs: number): null | DeviceError {
    const failure = this.resize(Math.max(this.size, at + bytes.length));
    if (failure !== null) return failure;
    this.store.set(bytes, at);
    this.written(nowNs);
    return null;
  }

  truncate(size: number, nowNs: number): null | DeviceError {
    const before = this.size;
    const failure = this.resize(size);
    if (failure !== null) return failure;
    if (size < before) this.store.fill(0, size, before);
    this.written(nowNs);
    return null;
  }

  content(): Uint8Array {
    return this.store.subarray(0, this.size);
  }

  private written(nowNs: number): void {
    this.isWritten = true;
    this.touch(nowNs);
  }

  /** Makes the bytes its own, with room for so many. */
  private resize(size: number): null | DeviceError {
    const failure = this.volume.grow(size - this.size);
    if (failure !== null) return failure;
    if (this.isShared || size > this.store.length) {
      const room = size > this.store.length ? Math.max(size, 2 * this.store.length, 256) : this.store.length;
      const own = new Uint8Array(room);
      own.set(this.store.subarray(0, this.size));
      this.store = own;
      this.isShared = false;
    }
    this.size = size;
    return null;
  }
}

/** A symbolic link. */
export class LinkNode extends BaseNode {
  readonly kind = "link";
  private readonly text: string | null;

  constructor(parts: NodeParts & { readonly target?: string }) {
    super(parts);
    this.text = parts.target ?? null;
  }

  /** The path in it. */
  target(): string | DeviceError {
    return this.text ?? this.volume.host?.target(this.origin ?? []) ?? { errno: "EACCES" };
  }

  protected length(): number {
    const target = this.target();
    return typeof target === "string" ? new TextEncoder().encode(target).length : 0;
  }
}

/**
 * `/dev/null`, which swallows everything; the name of a Unix socket; and what a mounted folder has of devices and pipes. All but the
 * first nobody may open.
 */
export class OtherNode extends BaseNode {
  readonly kind = "other";
  readonly isNull: boolean;
  readonly socket: Socket | null;

  constructor(parts: NodeParts & { readonly isNull: boolean; readonly socket?: Socket }) {
    super(parts);
    this.isNull = parts.isNull;
    this.socket = parts.socket ?? null;
  }

  override status(): DeviceStatus {
    const status = super.status();
    return this.socket === null ? status : { ...status, mode: SOCKET_BITS | this.permissions };
  }

  protected length(): number {
    return 0;
  }
}

/** A folder. */
export class FolderNode extends BaseNode {
  readonly kind = "directory";
  private known: Map<string, DiskNode> | null;
  /** Removed, but somebody may still have it open. */
  isGone = false;

  constructor(parts: NodeParts) {
    super(parts);
    this.known = parts.origin === undefined ? new Map() : null;
    this.links = 2;
  }

  protected length(): number {
    return 4096;
  }

  /** The names and nodes in it, asked of the host when it is first looked into. */
  entries(): Map<string, DiskNode> | DeviceError {
    if (this.known !== null) return this.known;
    const listed = this.volume.host?.list(this.origin ?? []) ?? [];
    if ("errno" in listed) return listed;
    this.known = new Map(listed.map((entry) => [entry.name, this.nodeOf(entry)]));
    return this.known;
  }

  /** The entries if they have ever been looked at. */
  get seen(): ReadonlyMap<string, DiskNode> | null {
    return this.known;
  }

  private nodeOf({ name, kind }: HostEntry): DiskNode {
    const parts = { volume: this.volume, permissions: 0, nowNs: 0, origin: [...(this.origin ?? []), name] };
    if (kind === "file") return new FileNode(parts);
    if (kind === "link") return new LinkNode(parts);
    if (kind === "other") return new OtherNode({ ...parts, isNull: false });
    this.links++;
    return new FolderNode(parts);
  }
}

export type DiskNode = FileNode | FolderNode | LinkNode | OtherNode;
