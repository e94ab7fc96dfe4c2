import logging

logging.basicConfig(filename="out.log", level=logging.INFO, format="%(message)s")
logging.info("to the file")
logging.shutdown()
print(open("out.log").read().strip())  # expect: to the file
