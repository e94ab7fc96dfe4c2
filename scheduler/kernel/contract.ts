// All that the scheduler knows of the interpreter: types only. This is the one place where the border is crossed.

export type {
  Answer,
  Execution,
  FileId,
  Location,
  LockId,
  OpenFlags,
  PollId,
  Request,
  RequestKind,
  RequestTable,
  Stream,
  TaskChange,
  ThreadId,
} from "../../interpreter/index.ts";
