import socket
import threading
import time

server = socket.create_server(("127.0.0.1", 0))
def serve():
    try:
        server.accept()
    except OSError as error:
        print("accept:", error)
thread = threading.Thread(target=serve)
thread.start()
time.sleep(0.25)
server.shutdown(socket.SHUT_RDWR)
thread.join()
server.close()
# expect: accept: [Errno 22] Invalid argument
