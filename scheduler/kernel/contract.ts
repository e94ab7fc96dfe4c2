// All that the scheduler knows of the interpreter: types only. This is the one place where the border is crossed.

export type {
  Answer,
  CutWait,
  DataListener,
  Execution,
  FileId,
  LabelledWait,
  Location,
  LockId,
  OpenFlags,
  PollId,
  ReadMark,
  Request,
  RequestKind,
  RequestTable,
  Site,
  Stream,
  TaskChange,
  ThreadId,
} from "../../interpreter/index.ts";
