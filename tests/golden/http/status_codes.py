from http import HTTPStatus

print(HTTPStatus.NOT_FOUND, HTTPStatus(200).phrase, HTTPStatus.OK.value, HTTPStatus.OK == 200, repr(HTTPStatus.NOT_FOUND), HTTPStatus(418).name)
# expect: 404 OK 200 True <HTTPStatus.NOT_FOUND: 404> IM_A_TEAPOT
