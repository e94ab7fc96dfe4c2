// `--mount DIR[:/path][:rw]`: a folder of this machine that a program may look into. What it looks at is read then, and kept: however
// often the run is repeated, it finds the same. Nothing outside the folder is ever touched, and no link is followed here at all: the
// simulated disk follows those that stay inside.

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import type { Mount } from "../scheduler/index.ts";
import { Complaint } from "./cli/complaint.ts";
import { EXIT } from "./cli/exit-codes.ts";

/** Entries of one folder, bytes of one file, bytes of all files that are looked at: EOVERFLOW, EFBIG, ENOMEM beyond. */
const MAX_ENTRIES = 100_000;
const MAX_FILE_BYTES = 256 * 2 ** 20;
const MAX_BYTES = 2 ** 30;

type HostFolder = Mount["folder"];
type Listing = ReturnType<HostFolder["list"]>;
type Content = ReturnType<HostFolder["read"]>;
type Errno = { readonly errno: string };

/** What the simulated kernel has words for; anything else that goes wrong on the host is an I/O error. */
const ERRORS = new Set(["ENOENT", "EACCES", "EPERM", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EMFILE"]);
const failure = (error: unknown): Errno => {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return { errno: ERRORS.has(code) ? code : "EIO" };
};

function remembered<Answer>(known: Map<string, Answer>, path: readonly string[], find: () => Answer): Answer {
  const key = path.join("/");
  const answer = known.get(key) ?? find();
  known.set(key, answer);
  return answer;
}

/** A folder of the host, read as it is looked at. */
export class LazyFolder implements HostFolder {
  readonly root: string;
  /** Where it lies in the simulated disk. */
  private readonly place: string;
  private readonly listings = new Map<string, Listing>();
  private readonly statuses = new Map<string, { readonly size: number; readonly permissions: number }>();
  private readonly contents = new Map<string, Content>();
  private readonly targets = new Map<string, string | Errno>();
  private bytes = 0;

  constructor(root: string, place: string) {
    this.root = root;
    this.place = place;
  }

  list(path: readonly string[]): Listing {
    return remembered(this.listings, path, () => {
      try {
        const entries = readdirSync(this.inside(path), { withFileTypes: true });
        if (entries.length > MAX_ENTRIES) return { errno: "EOVERFLOW" };
        const kindOf = (entry: (typeof entries)[number]) =>
          entry.isFile() ? "file" : entry.isDirectory() ? "directory" : entry.isSymbolicLink() ? "link" : "other";
        const listed = entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }) as const);
        return listed.sort((one, other) => (one.name < other.name ? -1 : 1));
      } catch (error) {
        return failure(error);
      }
    });
  }

  status(path: readonly string[]): { readonly size: number; readonly permissions: number } {
    return remembered(this.statuses, path, () => {
      try {
        const { size, mode } = lstatSync(join(this.root, ...path));
        return { size, permissions: mode & 0o7777 };
      } catch {
        return { size: 0, permissions: 0 };
      }
    });
  }

  read(path: readonly string[]): Content {
    return remembered(this.contents, path, () => {
      try {
        const file = openSync(this.inside(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
        try {
          const status = fstatSync(file);
          if (!status.isFile()) return { errno: "EACCES" };
          if (status.size > MAX_FILE_BYTES) return { errno: "EFBIG" };
          if (this.bytes + status.size > MAX_BYTES) return { errno: "ENOMEM" };
          this.bytes += status.size;
          return new Uint8Array(readFileSync(file));
        } finally {
          closeSync(file);
        }
      } catch (error) {
        return failure(error);
      }
    });
  }

  target(path: readonly string[]): string | Errno {
    return remembered(this.targets, path, () => {
      try {
        const text = readlinkSync(join(this.root, ...path));
        const leads = relative(this.root, resolve(join(this.root, ...path.slice(0, -1)), text));
        if (leads === ".." || leads.startsWith(`..${sep}`) || isAbsolute(leads)) return { errno: "EACCES" };
        return isAbsolute(text) ? posix.join(this.place, leads) : text;
      } catch (error) {
        return failure(error);
      }
    });
  }

  /** The host's path; an error when a folder on the way has become a link since it was listed. */
  private inside(path: readonly string[]): string {
    const folder = join(this.root, ...path.slice(0, -1));
    if (realpathSync(folder) !== folder) throw Object.assign(new Error("a link"), { code: "EACCES" });
    return join(this.root, ...path);
  }
}

/** What a wish says; the path is as the program would write it where it ran natively, unless another is given. */
export interface MountWish {
  readonly folder: string;
  readonly place: string;
  readonly isWritable: boolean;
}

export function readMountWish(text: string): MountWish {
  const parts = text.split(":");
  const manner = parts.length > 1 && /^r[ow]$/.test(parts.at(-1) ?? "") ? parts.pop() : "ro";
  const place = parts.length > 1 && parts.at(-1)?.startsWith("/") === true ? parts.pop() : undefined;
  const folder = parts.join(":");
  if (folder === "") throw new Complaint("--mount takes a folder: DIR, DIR:rw, DIR:/path or DIR:/path:rw", EXIT.usage);
  return { folder, place: posix.normalize(place ?? `/${folder.split(sep).join("/")}`), isWritable: manner === "rw" };
}

function mountOf({ folder, place, isWritable }: MountWish): Mount {
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory()) throw new Complaint(`--mount: '${folder}' is not a folder`, EXIT.usage);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const isThere = (error as NodeJS.ErrnoException).code !== "ENOENT";
    throw new Complaint(`--mount: ${isThere ? `'${folder}' cannot be read` : `there is no folder '${folder}'`}`, EXIT.usage);
  }
  const path = place === "/" ? "/" : place.replace(/\/$/, "");
  return { path, isWritable, folder: new LazyFolder(root, path) };
}

export function mountsOf(wishes: readonly MountWish[]): Mount[] {
  const mounts = wishes.map(mountOf);
  const twice = mounts.find(({ path }, index) => mounts.findIndex((other) => other.path === path) !== index);
  if (twice !== undefined) throw new Complaint(`--mount: two folders at '${twice.path}'; say where with DIR:/path`, EXIT.usage);
  return mounts;
}
