import socket
import threading
import time

a, b = socket.socketpair()
size = 2_000_000
order = []
def send():
    a.sendall(b"x" * size)
    order.append("all sent")
    a.close()
thread = threading.Thread(target=send)
thread.start()
time.sleep(0.5)
order.append("begins to read")
received = 0
while part := b.recv(65536):
    received += len(part)
thread.join()
print(order, received == size)  # expect: ['begins to read', 'all sent'] True
