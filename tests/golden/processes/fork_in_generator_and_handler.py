import os

def steps():
    try:
        yield 1
        raise ValueError("kept")
    except ValueError as error:
        pid = os.fork()
        yield (pid, str(error))

it = steps()
next(it)
pid, text = next(it)
if pid == 0:
    print("child", text, next(it, "over"), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print("parent", text, next(it, "over"))
# expect: child kept over
# expect: parent kept over
