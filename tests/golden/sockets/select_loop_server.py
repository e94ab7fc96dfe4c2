import select
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
address = server.getsockname()

def client(name):
    with socket.create_connection(address) as sock:
        for number in range(3):
            sock.sendall(b"%s%d\n" % (name, number))
            answers.append(sock.recv(100))

answers = []
threads = [threading.Thread(target=client, args=(name,)) for name in (b"a", b"b")]
for thread in threads:
    thread.start()
inputs, closed = [server], 0
while closed < 2:
    readable, _, _ = select.select(inputs, [], [])
    for sock in readable:
        if sock is server:
            connection, _ = server.accept()
            inputs.append(connection)
        elif data := sock.recv(100):
            sock.sendall(b"echo " + data)
        else:
            inputs.remove(sock)
            sock.close()
            closed += 1
for thread in threads:
    thread.join()
print(sorted(answers))  # expect: [b'echo a0\n', b'echo a1\n', b'echo a2\n', b'echo b0\n', b'echo b1\n', b'echo b2\n']
