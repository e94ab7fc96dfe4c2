import os

os.register_at_fork(before=lambda: print("before", flush=True), after_in_parent=lambda: order.append("parent"),
                    after_in_child=lambda: print("child hook", flush=True))
order = []
pid = os.fork()
if pid == 0:
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), order)
try:
    os.wait()
except ChildProcessError as error:
    print(error.errno)
# expect: before
# expect: child hook
# expect: 7 ['parent']
# expect: 10
