"""A child process that is a new interpreter: it gets its process object pickled, through a pipe."""

import io
import os
from _multiprocessing import _spawn

from . import context, popen_fork, reduction, spawn

__all__ = ["Popen"]


class Popen(popen_fork.Popen):
    method = "spawn"

    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)  #@ 32

    def duplicate_for_child(self, fd):
        """The child has it under the same number."""
        self._fds.append(fd)
        return fd

    def _launch(self, process_obj):
        data = spawn.get_preparation_data(process_obj._name)  #@ 42
        message = io.BytesIO()
        context.set_spawning_popen(self)
        try:
            reduction.dump(data, message)
            reduction.dump(process_obj, message)  #@ 47
        finally:
            context.set_spawning_popen(None)
        parent_r, child_w = os.pipe()
        child_r, parent_w = os.pipe()
        kept = (child_r, child_w, *self._fds)
        self.pid = _spawn(process_obj.name, "multiprocessing.spawn", "_main", kept, child_r, child_r)
        os.close(child_w)
        os.close(child_r)
        self._watch(parent_r)
        with open(parent_w, "wb", closefd=True) as out:
            out.write(message.getbuffer())
