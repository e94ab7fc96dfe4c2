import threading

t = threading.Thread(name=5)
print(repr(t.name))  # expect: '5'
t.name = "renamed"
print(t.name, t)  # expect: renamed <Thread(renamed, initial)>
