from multiprocessing import Pipe

receiver, sender = Pipe(duplex=False)
sender.send("x")
print(receiver.recv(), receiver.readable, receiver.writable, sender.writable)  # expect: x True False True
try:
    receiver.send(1)
except OSError as error:
    print(error)  # expect: connection is read-only
