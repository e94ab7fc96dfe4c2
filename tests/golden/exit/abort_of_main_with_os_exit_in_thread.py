import os
import threading
import time

threading.Thread(target=lambda: os._exit(9)).start()
time.sleep(1)
print("never")
# exit: 9
