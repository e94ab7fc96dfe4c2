import binascii

print(binascii.hexlify(b"ab"), binascii.unhexlify("6162"), binascii.b2a_base64(b"ab"), binascii.crc32(b"ab"))
# expect: b'6162' b'ab' b'YWI=\n' 2659403885
try:
    binascii.unhexlify("6")
except binascii.Error as error:
    print(error)  # expect: Odd-length string
