for text in ("1 +", "x = 1", "import math", "undefined"):
    try:
        eval(text)
    except (SyntaxError, NameError) as error:
        print(type(error).__name__, error)
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: NameError name 'undefined' is not defined
