"""The program as assistive technology sees it: started as a process, driven through AT-SPI, with a server of the test's own."""
import json
import os
import re
import subprocess
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

LIMIT = 20.0  # one limit for every wait, in seconds


def until(condition, what, limit=LIMIT):
    """The first true result of condition(); fails with what (a text or a function that makes one)."""
    end = time.monotonic() + limit
    while True:
        try:
            result = condition()
        except Exception as problem:  # the tree changes while it is read
            result, last = None, problem
        else:
            last = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"not seen in {limit:.0f} s: {what() if callable(what) else what} {last or ''}")
        threading.Event().wait(0.05)


class Program:
    """One running program with folders of its own; stays findable by its process id."""

    def __init__(self, binary, *arguments, folders=None, environment=None):
        self._own = None if folders else tempfile.TemporaryDirectory()
        self.folders = folders or self._own.name
        env = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8",
                   XDG_DATA_HOME=f"{self.folders}/data", XDG_CONFIG_HOME=f"{self.folders}/config",
                   XDG_CACHE_HOME=f"{self.folders}/cache")
        env.update(environment or {})
        self.process = subprocess.Popen([binary, *arguments], env=env, stderr=subprocess.PIPE, text=True)
        self.errors = []
        threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True).start()

    def __enter__(self):
        self.root = until(self._find, lambda: f"the program in the accessible tree {self.errors}")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        if self._own:
            self._own.cleanup()

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}: {self.errors}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid and app.get_child_count():
                return app
        return None

    def all(self, role=None, name=None, description=None, under=None):
        """Every node of that role whose name equals name (or matches it, if it is a compiled pattern)."""
        found, todo = [], [under or self.root]
        while todo:
            node = todo.pop()
            if node is None:
                continue
            if (role is None or node.get_role_name() == role) and _fits(node.get_name(), name) and (
                    description is None or node.get_description() == description):
                found.append(node)
            if node.get_role_name() in ("table", "tree", "tree table", "list") and name is not None and role not in (
                    "table cell", "tree item", "list item"):
                continue  # rows are asked for by themselves
            todo.extend(node.get_child_at_index(i) for i in reversed(range(node.get_child_count())))
        return found

    def one(self, role=None, name=None, description=None):
        return until(lambda: (self.all(role, name, description) or [None])[0],
                     lambda: f"{role} {name!r} {description or ''}")

    def state(self):
        labels = self.all("label", description="State")
        return labels[0].get_name() if labels else ""

    def until_state(self, start, limit=LIMIT):
        return until(lambda: self.state().startswith(start) and self.state(), lambda: f"state {start!r}, is {self.state()!r}", limit)

    def text(self, name):
        node = self.one("text", name)
        return Atspi.Text.get_text(node, 0, -1)

    def set_text(self, name, value):
        assert Atspi.EditableText.set_text_contents(self.one("text", name), value)

    def press(self, name, role="push button"):
        node = until(lambda: next((n for n in self.all(role, name) if has(n, Atspi.StateType.ENABLED)), None),
                     lambda: f"an enabled {role} {name!r}; there are {[n.get_name() for n in self.all(role)]}")
        assert node.get_action_iface().do_action(0)
        return node

    def rows(self, view):
        """Accessible names of the rows of a view, whatever its role."""
        nodes = [n for role in ("table", "tree", "tree table", "list") for n in self.all(role, view)]
        if not nodes:
            return []
        node = nodes[0]
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]

    def row(self, view, start):
        return until(lambda: next((r for r in self.rows(view) if r.get_name().startswith(start)), None),
                     lambda: f"a row {start!r} in {view}; there are {[r.get_name() for r in self.rows(view)]}")


def has(node, state):
    return node.get_state_set().contains(state)


def _fits(text, wanted):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return bool(wanted.search(text or ""))
    return text == wanted


class FakeApify:
    """A small server that merges, records every request and can be told to answer otherwise."""

    def __init__(self, inputs):
        self.inputs = dict(inputs)
        self.requests = []
        self.answers = []  # functions(method, path) -> (status, headers, bytes) or None; asked first
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _reply(self, status, body, content_type="application/json; charset=utf-8"):
                self.send_response(status)
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def _handle(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                outer.requests.append((self.command, self.path, dict(self.headers), body))
                for answer in outer.answers:
                    given = answer(self.command, self.path)
                    if given:
                        return self._reply(*given)
                return self._reply(*outer.answer(self.command, self.path, self.headers, body))

            do_GET = do_PUT = do_POST = _handle

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()

    def sent(self, method):
        return [r for r in self.requests if r[0] == method]

    def task(self, name):
        return {"id": f"{name}00000000000000000"[:17], "userId": "owner000000000000", "actId": "actor000000000000", "name": name,
                "username": "harbor-data", "actName": "places-crawler", "actUsername": "harbor",
                "createdAt": "2026-01-01T00:00:00.000Z", "modifiedAt": "2026-02-01T00:00:00.000Z", "stats": {"totalRuns": 3}}

    def answer(self, method, path, headers, body):
        def enveloped(data):
            return 200, json.dumps({"data": data}).encode()

        def error(status, kind, message):
            return status, json.dumps({"error": {"type": kind, "message": message}}).encode()

        if headers.get("Authorization") != "Bearer good-token":
            return error(401, "user-or-token-not-found", "User was not found or authentication token is not valid")
        path = path.split("?")[0]
        if path == "/v2/users/me":
            return enveloped({"id": "owner000000000000", "username": "harbor-data"})
        if path == "/v2/actor-tasks":
            items = [self.task(name) for name in self.inputs]
            return enveloped({"total": len(items), "offset": 0, "limit": 1000, "desc": False, "count": len(items), "items": items})
        for name in self.inputs:
            ids = [self.task(name)["id"], f"~{name}", f"harbor-data~{name}"]
            for ref in ids:
                if path == f"/v2/actor-tasks/{ref}/input":
                    if method == "PUT":
                        stored = json.loads(self.inputs[name] or b"{}")
                        stored.update(json.loads(body))
                        self.inputs[name] = json.dumps(stored).encode()
                    return 200, self.inputs[name]
                if path == f"/v2/actor-tasks/{ref}":
                    if method == "PUT" and "input" in json.loads(body):
                        self.inputs[name] = json.dumps(json.loads(body)["input"]).encode()
                    return enveloped({**self.task(name), "input": json.loads(self.inputs[name] or b"null"), "options": {"build": "latest"}})
        return error(404, "record-not-found", "Actor task was not found")
