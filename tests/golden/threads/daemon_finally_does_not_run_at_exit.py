import threading
import time

def work():
    try:
        time.sleep(5)
    finally:
        print("never")

threading.Thread(target=work, daemon=True).start()
time.sleep(0.25)
print("main done")  # expect: main done
