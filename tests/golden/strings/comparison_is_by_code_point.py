print("a" < "b", "Z" < "a", "a" < "aa", "" < "a", "\uffff" < "\U00010000", max("b", "B"))
# expect: True True True True True b
