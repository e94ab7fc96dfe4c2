print("Ωmega ﬁ".encode("ascii", "namereplace"))
# expect: b'\\N{GREEK CAPITAL LETTER OMEGA}mega \\N{LATIN SMALL LIGATURE FI}'
