from __future__ import tomorrow
# syntax error: SyntaxError: future feature tomorrow is not defined
