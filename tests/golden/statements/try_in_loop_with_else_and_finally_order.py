for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
    except Exception:
        print("never")
    else:
        print("else", i)
    finally:
        print("finally", i)
else:
    print("never: loop broke")
# expect: body 0
# expect: else 0
# expect: finally 0
# expect: finally 1
# expect: finally 2
