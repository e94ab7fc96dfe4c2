from multiprocessing import Pipe

a, b = Pipe()
print(a.poll(), a.poll(0.02))  # expect: False False
b.send(1)
print(a.poll(), a.recv())  # expect: True 1
b.close()
try:
    a.recv()
except EOFError as error:
    print(repr(error))  # expect: EOFError()
try:
    b.send(1)
except OSError as error:
    print(error)  # expect: handle is closed
