# A server that makes one warm interpreter into many: Python imports this before it runs its script /proc/self/cwd/program.py.
# For each folder named on descriptor 3 it forks; the child moves there, returns from here, and so becomes an ordinary
# `python3 program.py`, with no frame of ours beneath it. The parent answers with the child's exit code on descriptor 4 (128 + n for
# signal n, as a shell does). The module named by ORACLE_IMPORTS, which all of its programs import before anything else, is there already.
import os
import sys
import _signal


def serve():
    try:
        __import__(os.environ.pop("ORACLE_IMPORTS"))
    except (KeyError, ImportError):
        pass
    requests = os.fdopen(3, "rb", buffering=0)
    while True:
        line = requests.readline()
        if not line:
            os._exit(0)
        folder = line.decode().rstrip("\n")
        child = os.fork()
        if child == 0:
            os.close(3)
            os.close(4)
            become(folder)
            return
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.write(4, b"%d\n" % (code if code >= 0 else 128 - code))


def become(folder):
    os.chdir(folder)
    os.dup2(os.open("stdin", os.O_RDONLY), 0)
    os.dup2(os.open("stdout", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    os.dup2(os.open("stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    os.closerange(3, 20)
    os.environ.pop("PYTHONPATH", None)
    here = os.path.dirname(__file__)
    sys.path[:] = [entry for entry in sys.path if entry != here]
    with open("argv") as words:
        sys.argv[1:] = words.read().split()
    _signal.alarm(30)


serve()
