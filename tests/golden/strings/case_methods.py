print("hello World".upper(), "Hello".lower(), "hello world's end".title(), "hELLO".capitalize(), "aBc".swapcase())
# expect: HELLO WORLD hello Hello World'S End Hello AbC
print("stra\u00dfe".upper(), "\u01c5".lower() == "\u01c6", "STRASSE".casefold() == "stra\u00dfe".casefold(), "\u0130".lower() == "i\u0307")
# expect: STRASSE True True True
