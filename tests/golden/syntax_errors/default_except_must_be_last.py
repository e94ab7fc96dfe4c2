try:
    pass
except:
    pass
except ValueError:
    pass
# syntax error: SyntaxError: default 'except:' must be last
