print(ascii(b"\xed\xb2\x80z\xed\xa0\x81".decode("utf-8", "surrogatepass")))  # expect: '\udc80z\ud801'
try:
    b"\xed\xb2".decode("utf-8", "surrogatepass")
except UnicodeDecodeError as error:
    print(error)  # expect: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
