import sys

sys.modules["json"] = None
try:
    import json
except ModuleNotFoundError as error:
    print(error)  # expect: import of json halted; None in sys.modules
