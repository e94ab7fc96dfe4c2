import socket
import warnings

def forgotten():
    file = open("a.txt", "w", encoding="utf-8")
    file.write("text")

forgotten()  # ignored by default
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forgotten()
    print(open("a.txt", encoding="utf-8").read())
    open("a.txt", "rb")
    for line in open("a.txt", "rb", 0): print(line)
    file = open("a.txt", encoding="utf-8")
    file.close()
    del file
    with open("a.txt", encoding="utf-8"): pass
    held = [open("a.txt", encoding="utf-8")]
    held.clear()
    s = socket.socket()
    s = None
for warning in caught:
    print(warning.lineno, warning.category.__name__, warning.message)
warnings.simplefilter("error")
warnings.warn("careful")
# expect: text
# expect: b'text'
# expect: 11 ResourceWarning unclosed file <_io.TextIOWrapper name='a.txt' mode='w' encoding='utf-8'>
# expect: 12 ResourceWarning unclosed file <_io.TextIOWrapper name='a.txt' mode='r' encoding='utf-8'>
# expect: 13 ResourceWarning unclosed file <_io.BufferedReader name='a.txt'>
# expect: 14 ResourceWarning unclosed file <_io.FileIO name='a.txt' mode='rb' closefd=True>
# expect: 20 ResourceWarning unclosed file <_io.TextIOWrapper name='a.txt' mode='r' encoding='utf-8'>
# expect: 22 ResourceWarning unclosed <socket.socket fd=3, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "unclosed_files_and_sockets.py", line 26, in <module>
# stderr:     warnings.warn("careful")
# stderr: UserWarning: careful
