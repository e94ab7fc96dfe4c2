import socket
import threading

left, right = socket.socketpair()
log = []
def player(sock, name, begins):
    if begins:
        sock.sendall(b"1")
    while True:
        data = sock.recv(16)
        if not data:
            break
        number = int(data)
        log.append((name, number))
        if number >= 6:
            sock.close()
            break
        sock.sendall(b"%d" % (number + 1))
threads = [threading.Thread(target=player, args=(left, "left", True)), threading.Thread(target=player, args=(right, "right", False))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log)  # expect: [('right', 1), ('left', 2), ('right', 3), ('left', 4), ('right', 5), ('left', 6)]
