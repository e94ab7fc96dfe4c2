for template in [b"%i", b"%u", b"%x", "%i"]:
    try:
        template % [1]
    except TypeError as error:
        print(error)
# expect: %d format: a real number is required, not list
# expect: %u format: a real number is required, not list
# expect: %x format: an integer is required, not list
# expect: %i format: a real number is required, not list
