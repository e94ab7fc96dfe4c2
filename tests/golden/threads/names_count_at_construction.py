import threading

def work(): pass

a = threading.Thread(target=work)
b = threading.Thread(target=work, name="custom")
c = threading.Thread(target=lambda: None)
d = threading.Thread()
print(a.name, b.name, c.name, d.name)  # expect: Thread-1 (work) custom Thread-2 (<lambda>) Thread-3
