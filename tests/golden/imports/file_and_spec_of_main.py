print(__file__.endswith(".py"), __spec__, __package__, __builtins__.__name__)  # expect: True None None builtins
