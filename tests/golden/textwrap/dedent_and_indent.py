import textwrap

print(textwrap.dedent("""\
    one
      two

    three"""))
# expect: one
# expect:   two
# expect:
# expect: three
print(textwrap.indent("a\n\nb", "> "))
# expect: > a
# expect:
# expect: > b
