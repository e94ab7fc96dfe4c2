// A file system: the disk in memory, or a mounted folder; and how the host's folders are looked into, by those who may.

import type { DeviceError } from "./device-error.ts";

/** A name in a folder of the host, and what it is; "other" are devices, pipes and sockets, which no program gets to see inside. */
export interface HostEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link" | "other";
}

/**
 * A folder of the host as it was when it was first looked at: the same question has the same answer, however often a run is repeated.
 * Paths are names from the folder down, none of them a link, "." or "..".
 */
export interface HostFolder {
  /** Sorted by name. */
  list(path: readonly string[]): readonly HostEntry[] | DeviceError;
  /** Size in bytes, and permission bits. */
  status(path: readonly string[]): { readonly size: number; readonly permissions: number };
  /** Never to be written into. */
  read(path: readonly string[]): Uint8Array | DeviceError;
  /** Where a link points to; an error for one that leads out of the folder. */
  target(path: readonly string[]): string | DeviceError;
}

/** A folder of the host in the simulated disk. */
export interface Mount {
  /** Where: an absolute path of the simulated disk. */
  readonly path: string;
  readonly isWritable: boolean;
  readonly folder: HostFolder;
}

/** The bytes that the files of a disk may take; what a write beyond it gets is ENOSPC. */
const CAPACITY = 2 ** 30;

export class Volume {
  /** st_dev */
  readonly device: number;
  readonly isReadOnly: boolean;
  /** Where its contents come from; null for what is born in memory. */
  readonly host: HostFolder | null;
  private used = 0;
  private nextInode = 1;

  constructor(parts: { device: number; isReadOnly: boolean; host: HostFolder | null }) {
    this.device = parts.device;
    this.isReadOnly = parts.isReadOnly;
    this.host = parts.host;
  }

  newInode(): number {
    return this.nextInode++;
  }

  /** Counts bytes that files grow by, or shrink by when negative; an error when there is no room for them. */
  grow(bytes: number): null | DeviceError {
    if (bytes > CAPACITY) return { errno: "EFBIG" };
    if (bytes > 0 && this.used + bytes > CAPACITY) return { errno: "ENOSPC" };
    this.used += bytes;
    return null;
  }
}
