import os

reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(reader)
    os.write(writer, b"from child")
    os._exit(0)
os.close(writer)
print(os.read(reader, 100), os.read(reader, 100))  # expect: b'from child' b''
print(os.waitpid(pid, 0)[0] == pid, os.WIFEXITED(0), os.getpid() != pid)  # expect: True True True
