import base64

print(base64.b64encode(b"hello \xff"), base64.b64decode("aGk="), base64.b16encode(b"\x01\xab"), base64.b32encode(b"hi"), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b64decode(b"aGk"  b"="))
# expect: b'aGVsbG8g/w==' b'hi' b'01AB' b'NBUQ====' b'-_8=' b'hi'
try:
    base64.b64decode("aGk")
except ValueError as error:
    print(error)  # expect: Incorrect padding
