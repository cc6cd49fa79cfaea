"""A small server on loopback that merges like Apify, records every request and can be told to answer otherwise."""
import json
import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOKEN = "good-token-of-nobody"
SCHEMA = {"title": "Input", "type": "object", "schemaVersion": 1, "required": ["maxItems"],
          "properties": {"maxItems": {"title": "Most items", "type": "integer", "description": "How many <b>items</b>.", "editor": "number"},
                         "apiKey": {"title": "Key", "type": "string", "description": "A key.", "editor": "textfield", "isSecret": True}}}


class FakeApify:
    """inputs: bytes of the saved input by task name. answers: functions(method, path) -> Answer or None, asked first."""

    def __init__(self, inputs):
        self.inputs = dict(inputs)
        self.requests = []
        self.answers = []
        self.merges = True
        self.schema = SCHEMA
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _handle(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                outer.requests.append((self.command, self.path, dict(self.headers), body))
                for answer in list(outer.answers):
                    given = answer(self.command, self.path)
                    if given:
                        return given.write(self)
                return outer.answer(self.command, self.path, self.headers, body).write(self)

            do_GET = do_PUT = do_POST = _handle

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_):
                pass  # a client that goes away is no news

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def sent(self, method):
        return [request for request in self.requests if request[0] == method]

    def refuse(self, method, part, answer, times=None):
        """Gives that answer to requests of the method whose path has the part, that many times (None: from now on)."""
        left = [times]

        def given(asked, path):
            if asked != method or part not in path or left[0] == 0:
                return None
            if left[0] is not None:
                left[0] -= 1
            return answer

        self.answers.append(given)

    @staticmethod
    def id_of(name):
        return f"{name}00000000000000000"[:17]

    def task(self, name):
        return {"id": self.id_of(name), "userId": "owner000000000000", "actId": "actor000000000000", "name": name,
                "username": "harbor-data", "actName": "places-crawler", "actUsername": "harbor",
                "createdAt": "2026-01-01T00:00:00.000Z", "modifiedAt": "2026-02-01T00:00:00.000Z", "stats": {"totalRuns": 3}}

    def answer(self, method, path, headers, body):
        if headers.get("Authorization") != f"Bearer {TOKEN}":
            return error(401, "user-or-token-not-found", "User was not found or authentication token is not valid")
        path = path.split("?")[0]
        if path == "/v2/users/me":
            return data({"id": "owner000000000000", "username": "harbor-data"})
        if path == "/v2/actor-tasks":
            items = [self.task(name) for name in self.inputs]
            return data({"total": len(items), "offset": 0, "limit": 1000, "desc": False, "count": len(items), "items": items})
        if path.startswith(("/v2/actors/", "/v2/acts/", "/v2/actor-builds/")):
            return self._actor(path)
        for name in self.inputs:
            for ref in (self.id_of(name), f"~{name}", f"harbor-data~{name}", name):
                if path == f"/v2/actor-tasks/{ref}/input":
                    return self._input(method, name, body)
                if path == f"/v2/actor-tasks/{ref}":
                    return self._task(method, name, body)
        return error(404, "record-not-found", "Actor task was not found")

    def _actor(self, path):
        if path.endswith("/validate-input"):
            return Answer(200, b'{"valid":true}')
        build = {"id": "build000000000000", "buildNumber": "0.1.1", "status": "SUCCEEDED", "actId": "actor000000000000",
                 "inputSchema": json.dumps(self.schema), "actorDefinition": {"input": self.schema}}
        if "build" in path:
            return data(build)
        return data({"id": "actor000000000000", "name": "places-crawler", "username": "harbor", "title": "Places",
                     "taggedBuilds": {"latest": {"buildId": "build000000000000", "buildNumber": "0.1.1"}},
                     "defaultRunOptions": {"build": "latest"}})

    def _input(self, method, name, body):
        if method == "PUT":
            stored = members(self.inputs[name]) if self.merges else {}
            stored.update(members(body))
            self.inputs[name] = spelled(stored)
        return Answer(200, self.inputs[name])

    def _task(self, method, name, body):
        if method == "PUT" and "input" in members(body):
            self.inputs[name] = members(body)["input"]
        shown = json.dumps({**self.task(name), "options": {"build": "latest"}})[:-1].encode()
        return Answer(200, b'{"data":' + shown + b', "input": ' + (self.inputs[name] or b"null") + b"}}")


class Answer:
    """One reply. cut: only so many bytes of the body, then the connection breaks. wait: an event to wait for first."""

    def __init__(self, status, body, content_type="application/json; charset=utf-8", headers=(), cut=None, wait=None):
        self.status, self.body, self.content_type = status, body, content_type
        self.headers, self.cut, self.wait = headers, cut, wait

    def write(self, handler):
        if self.wait:
            self.wait.wait(60)
        handler.send_response(self.status)
        handler.send_header("Content-Type", self.content_type)
        for name, value in self.headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(self.body)))
        handler.end_headers()
        if self.cut is None:
            handler.wfile.write(self.body)
            return
        handler.wfile.write(self.body[:self.cut])
        handler.wfile.flush()
        # With a reset instead of an orderly end.
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
        handler.close_connection = True


def data(content):
    return Answer(200, json.dumps({"data": content}).encode())


def error(status, kind, message, **options):
    return Answer(status, json.dumps({"error": {"type": kind, "message": message}}).encode(), **options)


def members(body):
    """Top-level members of an object with their values as they are spelled."""
    text, result, at = body.decode(), {}, 0
    decoder = json.JSONDecoder()
    text = text.strip() or "{}"
    if text == "null":
        return {}
    at = _space(text, 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        start = _space(text, _space(text, at) + 1)
        _, at = decoder.raw_decode(text, start)
        result[key] = text[start:at].encode()
        at = _space(text, at)
        if text[at] == ",":
            at = _space(text, at + 1)
    return result


def spelled(fields):
    return b"{" + b", ".join(json.dumps(key).encode() + b": " + value for key, value in fields.items()) + b"}"


def _space(text, at):
    while text[at] in " \t\r\n":
        at += 1
    return at
