print("it's a dog-day 3rd".title(), "ABC def".capitalize(), "\u00e9cole".capitalize() == "\u00c9cole", "\ufb01ne".upper(), "i\u0307".upper() == "I\u0307")
# expect: It'S A Dog-Day 3Rd Abc def True FINE True
