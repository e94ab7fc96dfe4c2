import socket

socket.create_connection(("127.0.0.1", 1))
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "refused_uncaught.py", line 3, in <module>
# stderr:     socket.create_connection(("127.0.0.1", 1))
# stderr:   File ".../lib/python3.11/socket.py", line 851, in create_connection
# stderr:     raise exceptions[0]
# stderr:   File ".../lib/python3.11/socket.py", line 836, in create_connection
# stderr:     sock.connect(sa)
# stderr: ConnectionRefusedError: [Errno 111] Connection refused
