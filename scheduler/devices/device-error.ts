// What calls on devices answer when they fail, and what fstat(2) answers of anything open.

/** A symbolic error number: "ENOENT", "EPIPE". */
export interface DeviceError {
  readonly errno: string;
}

export function isDeviceError(result: unknown): result is DeviceError {
  return typeof result === "object" && result !== null && "errno" in result;
}

/** Times in nanoseconds since the run began. */
export interface DeviceStatus {
  readonly kind: "file" | "directory" | "link" | "other";
  readonly size: number;
  readonly accessedNs: number | bigint;
  readonly modifiedNs: number | bigint;
  /** Of the last change of anything about it: st_ctime. */
  readonly changedNs: number;
  /** Type bits and permission bits: st_mode. */
  readonly mode: number;
  readonly inode: number;
  readonly links: number;
  /** st_dev */
  readonly device: number;
}
