import unicodedata

print(unicodedata.name("a"), unicodedata.lookup("GREEK SMALL LETTER ALPHA") == "\u03b1", unicodedata.category("A"), unicodedata.normalize("NFD", "\u00e9") == "e\u0301", unicodedata.numeric("\u00bd"), unicodedata.name("\x00", "none"))
# expect: LATIN SMALL LETTER A True Lu True 0.5 none
