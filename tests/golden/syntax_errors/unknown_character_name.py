x = "\N{NO SUCH THING}"
# syntax error: SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-16: unknown Unicode character name
