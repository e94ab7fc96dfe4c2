import os
import tempfile
from multiprocessing import AuthenticationError, Process, Event
from multiprocessing.managers import BaseManager

table = {}

class Owner(BaseManager):
    pass

class Guest(BaseManager):
    pass

Owner.register("table", lambda: table, exposed=("__getitem__", "__setitem__", "keys", "__len__"))
Guest.register("table")

def serve(address, ready):
    server = Owner(address, b"key").get_server()
    print("serves at it", server.address == address, flush=True)
    ready.set()
    server.serve_forever()

def visit(address, key):
    guest = Guest(address=address, authkey=key)
    guest.connect()
    shared = guest.table()
    shared[key] = os.getpid() > 0
    print("child", len(shared), shared._exposed_ and sorted(shared._exposed_), flush=True)

if __name__ == "__main__":
    address, ready = os.path.join(tempfile.mkdtemp(), "socket"), Event()
    server = Process(target=serve, args=(address, ready))
    server.start()
    ready.wait()
    child = Process(target=visit, args=(address, b"key"))
    child.start()
    child.join()
    guest = Guest(address, b"key")
    guest.connect()
    shared = guest.table()
    shared["main"] = 1
    print(list(shared.keys()), shared["main"], child.exitcode, table, guest.address == address)
    try:
        Guest(address, b"other").connect()
    except AuthenticationError as error:
        print(error)
    try:
        Guest(address + "none", b"key").connect()
    except FileNotFoundError as error:
        print(error)
    with guest._Client(address, authkey=b"key") as connection:
        connection.send((None, "shutdown", (), {}))
        print(connection.recv())
    server.join()
    print(server.exitcode)
# expect: serves at it True
# expect: child 1 ['__getitem__', '__len__', '__setitem__', 'keys']
# expect: [b'key', 'main'] 1 0 {} True
# expect: digest sent was rejected
# expect: [Errno 2] No such file or directory
# expect: ('#RETURN', None)
# expect: 0
