for kind in (KeyboardInterrupt, SystemExit, GeneratorExit):
    try:
        try:
            raise kind
        except Exception:
            print("never")
    except:
        print("caught", kind.__name__)
# expect: caught KeyboardInterrupt
# expect: caught SystemExit
# expect: caught GeneratorExit
