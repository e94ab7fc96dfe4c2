"""A child of the fork server: like one that is started afresh, without the start of the interpreter."""

from . import popen_spawn_posix

__all__ = ["Popen"]


class Popen(popen_spawn_posix.Popen):
    method = "forkserver"
