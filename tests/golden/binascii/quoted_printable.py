import binascii
for data in [b"caf\xc3\xa9 = 5\n", b"trailing \nspace\t\n", b"x" * 80, b".\nx.", b"a_b c", b"line\r\nline\r\n", b"\x00\t "]:
    print(binascii.b2a_qp(data), binascii.b2a_qp(data, quotetabs=True, istext=False), binascii.b2a_qp(data, header=True))
# expect: b'caf=C3=A9 =3D 5\n' b'caf=C3=A9=20=3D=205=0A' b'caf=C3=A9_=3D_5\n'
# expect: b'trailing=20\nspace=09\n' b'trailing=20=0Aspace=09=0A' b'trailing_\nspace=09\n'
# expect: b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx' b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx' b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxxxxx'
# expect: b'=2E\nx.' b'=2E=0Ax.' b'=2E\nx.'
# expect: b'a_b c' b'a_b=20c' b'a=5Fb_c'
# expect: b'line\r\nline\r\n' b'line=0D=0Aline=0D=0A' b'line\r\nline\r\n'
# expect: b'=00\t=20' b'=00=09=20' b'=00\t=20'
for data in [b"caf=C3=A9", b"soft=\nbreak=\r\nend=", b"=zz==", "a_b=20", b"="]:
    print(binascii.a2b_qp(data), binascii.a2b_qp(data, header=True))
# expect: b'caf\xc3\xa9' b'caf\xc3\xa9'
# expect: b'softbreakend' b'softbreakend'
# expect: b'=zz=' b'=zz='
# expect: b'a_b ' b'a b '
# expect: b'' b''
