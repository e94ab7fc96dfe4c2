import threading

turn = threading.Condition()
state = "a"
log = []
def run(me, other):
    global state
    for _ in range(3):
        with turn:
            turn.wait_for(lambda: state == me)
            log.append(me)
            state = other
            turn.notify_all()

threads = [threading.Thread(target=run, args=p) for p in (("b", "a"), ("a", "b"))]
for t in threads: t.start()
for t in threads: t.join()
print(log)  # expect: ['a', 'b', 'a', 'b', 'a', 'b']
