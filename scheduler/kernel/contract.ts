// All that the scheduler knows of the interpreter: types only. This is the one place where the border is crossed.

export type { Execution, Location, Outcome } from "../../interpreter/host/execution.ts";
export type {
  Answer,
  Errno,
  FileId,
  FileStatus,
  LockId,
  OpenFlags,
  PollId,
  Request,
  RequestKind,
  RequestTable,
  Stream,
  TaskChange,
  ThreadId,
} from "../../interpreter/host/requests.ts";
