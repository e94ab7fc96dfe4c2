import socket

print(socket.getdefaulttimeout())  # expect: None
socket.setdefaulttimeout(0.5)
sock = socket.socket()
print(sock.gettimeout(), sock.getblocking())  # expect: 0.5 True
socket.setdefaulttimeout(None)
print(socket.socket().gettimeout(), sock.gettimeout())  # expect: None 0.5
sock.setblocking(False)
print(sock.gettimeout(), sock.getblocking())  # expect: 0.0 False
sock.setblocking(True)
print(sock.gettimeout(), sock.getblocking())  # expect: None True
for bad in (-1, "x", float("nan")):
    try:
        sock.settimeout(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError Timeout value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
