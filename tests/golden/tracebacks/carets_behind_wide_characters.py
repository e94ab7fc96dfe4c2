text = "日本"
print("日本", text + 5)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "carets_behind_wide_characters.py", line 2, in <module>
# stderr:     print("日本", text + 5)
# stderr:                   ~~~~~^~~
# stderr: TypeError: can only concatenate str (not "int") to str
