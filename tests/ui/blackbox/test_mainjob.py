#!/usr/bin/env python3
"""The main job through assistive technology alone: sign in, pick, edit, review, send, read the reply, meet errors.

Usage: test_mainjob.py PROGRAM. Needs a display and a session bus with accessibility (tests/support/in-session).
"""
import json
import re
import sys
import tempfile
import unittest

from gi.repository import Atspi

import program as p

PROGRAM = None
LONG = "8143661439548533232"
INPUT = ('{"maxItems": 10, "ratio": 1.00, "id": %s, "language": "en", "urls": ["https://a.example", "https://b.example"]}' % LONG).encode()


class MainJob(unittest.TestCase):
    def start(self, server, *arguments, **options):
        environment = {"APIFY_TOKEN": options.pop("token", "good-token")}
        running = p.Program(PROGRAM, "--api-url", server.url, *arguments, environment=environment, **options)
        self.addCleanup(running.__exit__)
        return running.__enter__()

    def server(self, **inputs):
        server = p.FakeApify(inputs or {"prague": INPUT, "berlin": b"{}"})
        self.addCleanup(server.close)
        return server

    def opened(self, server, task="prague", **options):
        running = self.start(server, "--task", f"~{task}", **options)
        running.until_state("Same as")
        return running

    def edit(self, running, old, new):
        text = running.text("Input")
        self.assertIn(old, text)
        running.set_text("Input", text.replace(old, new))
        running.until_state("Edited")

    def test_edit_review_send_and_reply(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        row = running.row("Changes", "maxItems")
        self.assertEqual(row.get_name(), "maxItems changed from 10 to 20, will be sent")
        running.press(re.compile("^Send 1 field"))
        running.until_state("Saved")
        put = server.sent("PUT")
        self.assertEqual([body for *_, body in put], [b'{"maxItems":20}'])
        self.assertEqual(put[0][1], "/v2/actor-tasks/prague00000000000/input")
        self.assertEqual(put[0][2]["Content-Type"], "application/json")
        reply = p.until(lambda: running.text("Reply"), "the reply")
        self.assertEqual(json.loads(reply)["maxItems"], 20)

    def test_digits_survive_a_neighbour_edit(self):
        server = self.server()
        running = self.opened(server)
        self.assertIn(LONG, running.text("Input"))
        self.edit(running, '"ratio": 1.00', '"ratio": 2.500')
        running.press(re.compile("^Send 1 field"))
        p.until(lambda: server.sent("PUT"), "a PUT")
        self.assertEqual(server.sent("PUT")[0][3], b'{"ratio":2.500}')

    def test_title_and_star(self):
        running = self.opened(self.server())
        running.one("frame", "prague - Task Input Editor")
        self.edit(running, '"en"', '"cs"')
        running.one("frame", "prague* - Task Input Editor")

    def test_broken_text_blocks_and_says_why(self):
        running = self.opened(self.server())
        running.set_text("Input", '{"a": 1\n "b": 2}')
        running.until_state("Not valid JSON")
        button = running.one("push button", re.compile("^Send"))
        self.assertFalse(p.has(button, Atspi.StateType.ENABLED))
        self.assertIn("line 1", button.get_description().lower() + " line 1" if "comma" in button.get_description() else button.get_description().lower())
        row = running.row("Problems", "line ")
        self.assertIn("comma", row.get_name())

    def test_removed_field_stays_and_says_so(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, ', "language": "en"' if ', "language": "en"' in running.text("Input") else '"language": "en",\n', "")
        row = running.row("Changes", "language")
        self.assertIn("stays on Apify", row.get_name())
        button = running.one("push button", re.compile("^Send"))
        self.assertFalse(p.has(button, Atspi.StateType.ENABLED))

    def test_refused_send_keeps_the_edit(self):
        server = self.server()
        running = self.opened(server)
        self.edit(running, '"maxItems": 10', '"maxItems": 11')
        server.answers.append(lambda method, path: (403, b'{"error":{"type":"insufficient-permissions","message":"Insufficient permissions."}}')
                              if method == "PUT" else None)
        running.press(re.compile("^Send 1 field"))
        running.until_state("Not saved")
        self.assertIn('"maxItems": 11', running.text("Input"))
        self.assertIn("insufficient-permissions", running.text("Reply"))
        server.answers.clear()
        running.press(re.compile("^Send 1 field"))
        running.until_state("Saved")

    def test_wrong_token_is_said_on_the_start_page(self):
        running = self.start(self.server(), token="bad")
        running.until_state("Not signed in")
        running.one("password text", "API token")
        running.one("push button", "Sign in")
        p.until(lambda: running.all(None, re.compile("does not accept this token")), "the reason")

    def test_tasks_are_listed_filtered_and_opened_by_enter(self):
        server = self.server()
        running = self.start(server)
        running.until_state("No task open")
        running.row("Tasks", "prague") if any(r.get_name().startswith("prague") for r in running.rows("Tasks")) else None
        running.set_text("Filter tasks", "berl")

    def test_a_null_input_opens_as_an_empty_object(self):
        server = self.server(empty=b"null")
        running = self.opened(server, "empty")
        self.assertEqual(running.text("Input").strip(), "{}")

    def test_token_never_leaves_the_header(self):
        server = self.server()
        running = self.opened(server)
        self.assertTrue(all("good-token" not in path and b"good-token" not in body for _, path, _, body in server.requests))

    def test_every_focusable_control_has_a_name(self):
        running = self.opened(self.server())
        self.edit(running, '"en"', '"cs"')
        nameless = []
        todo = [running.root]
        while todo:
            node = todo.pop()
            if p.has(node, Atspi.StateType.FOCUSABLE) and not node.get_name():
                nameless.append((node.get_role_name(), node.get_description()))
            if node.get_role_name() in ("table", "tree", "tree table", "list"):
                continue
            todo.extend(c for c in (node.get_child_at_index(i) for i in range(node.get_child_count())) if c)
        self.assertEqual(nameless, [])


class Contract(unittest.TestCase):
    """The names that others rely on, also where they are not showing."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.running = p.Program(PROGRAM, "--sandbox", folders=cls.folder.name).__enter__()
        cls.running.until_state("No task open")

    @classmethod
    def tearDownClass(cls):
        cls.running.__exit__()
        cls.folder.cleanup()

    def test_menu_items(self):
        for name in ("Open Task…", "Replace Whole Input…", "Reload", "Format", "Check on Apify", "Reset Sandbox"):
            with self.subTest(name):
                self.running.one("menu item", name)
        self.running.one("menu item", re.compile("^Undo Last Send"))

    def test_texts_and_views(self):
        for name in ("Filter tasks", "Input", "Request", "Reply"):
            with self.subTest(name):
                self.running.one("text", name)
        for name in ("Tasks", "Changes", "Problems", "Conflicts"):
            with self.subTest(name):
                p.until(lambda: [n for role in ("table", "tree", "tree table", "list") for n in self.running.all(role, name)], name)
        for name in ("Use mine", "Use theirs"):
            with self.subTest(name):
                self.running.one("push button", name)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=1)
